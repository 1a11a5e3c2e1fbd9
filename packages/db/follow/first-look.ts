import { randomUUID } from 'node:crypto'
import type { AlertRule } from '@encours/core/alerts/alert'
import type { Book } from '@encours/core/book'
import type { Instant } from '@encours/core/day'
import type { MessageOf } from '@encours/core/messages/message'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { addTask } from '../tasks.ts'

const firstLook = { name: 'first-look', slot: 'book' } as const

/**
 * Whether all accounts of the book were looked at once. Until then nobody is told what follows: what a first ledger
 * brings is old news, of which everyone gets one summary.
 */
export async function isWatched({ rows, t: { task } }: Door): Promise<boolean> {
  const { name, slot } = firstLook
  const found = await rows(sql`select 1 from ${task} where name = ${name} and slot = ${slot}`)
  return found.length > 0
}

/**
 * From now on people are told; what was found so far each owner hears as counts, and credit of all accounts together. The
 * demo company's nobody has to hear.
 */
export async function endFirstLook(door: Door, { demo }: Pick<Book, 'demo'>, at: Instant): Promise<void> {
  if (!(await addTask(door, { ...firstLook, at }))) return
  await door.rows(sql`update ${door.t.task} set done_at = ${at} where name = ${firstLook.name}`)
  if (demo) return
  const found = await countAlerts(door)
  const credit = await loadCredit(door)
  const summaries = [...Map.groupBy(found, ({ ownerId }) => ownerId)].filter(
    ([ownerId]) => ownerId !== null && !credit.includes(ownerId),
  )
  const together = [...Map.groupBy(found, ({ rule }) => rule)].map(([rule, some]) => ({
    rule,
    count: some.reduce((sum, { count }) => sum + count, 0),
  }))
  await tellFirstLedger(door, [...summaries, ...credit.map((id) => [id, together] as const)], at)
}

/** After the demo company has gone the book is as new. */
export async function forgetFirstLook({ rows, t: { task } }: Door): Promise<void> {
  await rows(sql`delete from ${task} where name = ${firstLook.name}`)
}

type Count = { rule: AlertRule; count: number }

const countAlerts = ({
  rows,
  t: { account, matter },
}: Door): Promise<(Count & { ownerId: string | null })[]> =>
  rows(sql`
    select ${account.ownerId} as "ownerId", ${matter.slot} as "rule", count(*) as "count"
    from ${matter} join ${account} on ${account.id} = ${matter.subjectId}
    where ${matter.kind} = 'alert' and ${matter.endedAt} is null
    group by ${account.ownerId}, ${matter.slot} order by ${account.ownerId}, ${matter.slot}`)

async function loadCredit({ rows, t: { person } }: Door): Promise<string[]> {
  const found = await rows<{ id: string }>(sql`
    select ${person.id} as "id" from ${person} where ${person.role} = 'credit' and ${person.endedAt} is null
    order by ${person.id}`)
  return found.map(({ id }) => id)
}

async function tellFirstLedger(
  { db, t }: Door,
  summaries: readonly (readonly [personId: string | null, counts: readonly Count[]])[],
  at: Instant,
): Promise<void> {
  const rows = summaries.flatMap(([receiverId, counts]) => {
    if (receiverId === null || counts.length === 0) return []
    const body: MessageOf<'first-ledger'> = {
      kind: 'first-ledger',
      counts: counts.map(({ rule, count }) => ({ rule, count })),
    }
    return [
      {
        id: randomUUID(),
        kind: body.kind,
        topic: at,
        receiverKind: 'person' as const,
        receiverId,
        body: { ...body },
        urgency: 'digest' as const,
        madeAt: at,
        dueAt: at,
        attempts: 0,
      },
    ]
  })
  if (rows.length > 0) await db.insert(t.job).values(rows).onConflictDoNothing()
}

import { randomUUID } from 'node:crypto'
import { maySeeAlert } from '@encours/core/access/view-for'
import type { AlertRule } from '@encours/core/alerts/alert'
import type { Book } from '@encours/core/book'
import type { Instant } from '@encours/core/day'
import { dueMoment, hoursOf } from '@encours/core/messages/due-moment'
import type { MessageOf } from '@encours/core/messages/message'
import { sql } from 'drizzle-orm'
import { loadColleagues } from '../load/colleague.ts'
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
 * From now on people are told; what was found so far each owner hears as counts with the next digest, as far as they may
 * know of it, and credit of all accounts together. The demo company's nobody has to hear.
 */
export async function endFirstLook(door: Door, book: FirstBook, at: Instant): Promise<void> {
  if (!(await addTask(door, { ...firstLook, at }))) return
  await door.rows(sql`update ${door.t.task} set done_at = ${at} where name = ${firstLook.name}`)
  if (book.demo) return
  const found = await countAlerts(door)
  const together = [...Map.groupBy(found, ({ rule }) => rule)].map(([rule, some]) => ({
    rule,
    count: some.reduce((sum, { count }) => sum + count, 0),
  }))
  const summaries = (await loadColleagues(door)).map(({ actor }) => {
    const own = found.filter((one) => one.ownerId === actor.personId && maySeeAlert(actor, one))
    return { personId: actor.personId, counts: actor.role === 'credit' ? together : own }
  })
  const dueAt = dueMoment('digest', at, hoursOf(book))
  await tellFirstLedger(door, summaries, { at, dueAt })
}

type FirstBook = Pick<Book, 'demo' | 'timeZone' | 'country' | 'policy'>

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

async function tellFirstLedger(
  { db, t }: Door,
  summaries: readonly { personId: string; counts: readonly Count[] }[],
  { at, dueAt }: { at: Instant; dueAt: Instant },
): Promise<void> {
  const rows = summaries.flatMap(({ personId: receiverId, counts }) => {
    if (counts.length === 0) return []
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
        dueAt,
        attempts: 0,
      },
    ]
  })
  if (rows.length > 0) await db.insert(t.job).values(rows).onConflictDoNothing()
}

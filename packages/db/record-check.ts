import { type Actor, actorKey } from '@encours/core/access/actor'
import type { CreditCheck } from '@encours/core/credit/credit-check'
import type { Instant } from '@encours/core/day'
import { sql } from 'drizzle-orm'
import type { Door, Store } from './store.ts'
import type { RecordedAnswer } from './tables/journal-tables.ts'

/** Records a check that was asked and gives its number. An append that locks nothing and changes no document. */
export function recordCheck(
  store: Store,
  recorded: { at: Instant; actor: Actor; check: CreditCheck },
): Promise<number> {
  const { at, actor, check } = recorded
  const values = { at, actor: actorKey(actor), accountId: check.account.id, verdict: check.verdict }
  return store.write([], async (door) => {
    const [row] = await append(door)({ ...values, ask: check.ask, answer: answerOf(check) })
    return row?.id ?? 0
  })
}

const append = (door: Door) =>
  door.prepared<{ id: number }>(
    'creditCheck.append',
    ({ creditCheck: c }) => sql`
      insert into ${c} (at, actor, account_id, ask, verdict, answer)
      values (${sql.placeholder('at')}, ${sql.placeholder('actor')}, ${sql.placeholder('accountId')},
        ${sql.param(sql.placeholder('ask'), c.ask)}, ${sql.placeholder('verdict')},
        ${sql.param(sql.placeholder('answer'), c.answer)})
      returning id`,
  )

const answerOf = (check: CreditCheck): RecordedAnswer => ({
  reasons: check.reasons,
  exposure: check.exposure,
  limitMinor: check.limitMinor,
  headroomAfterMinor: check.headroomAfterMinor,
  ways: check.ways,
  dueDay: check.dueDay,
  ledgerDay: check.ledgerDay,
  versions: check.versions,
})

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

/** No names: they would outlast their bearers, since what is sealed cannot be changed. */
function answerOf(check: CreditCheck): RecordedAnswer {
  const { verdict: _verdict, ask: _ask, account: _account, checkedAt: _at, decider, ...answer } = check
  return {
    ...answer,
    reasons: answer.reasons.map((reason) => ('by' in reason ? { ...reason, by: null } : reason)),
    decider: decider === null ? null : { needs: decider.needs, withinHours: decider.withinHours },
  }
}

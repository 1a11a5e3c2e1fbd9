import { addDays, type IsoDay } from '../../day.ts'
import type { WatchedState } from '../../decide.ts'
import { reliefBefore, reliefOf } from '../../disputes/relief.ts'
import { type Rule, thresholdOf, whole } from './rule.ts'

/**
 * What is past due, by the steps of the policy: the worst step whose days and amount are reached. Nothing is told once proceedings have begun or lawyers collect: nobody reminds then.
 */
export const overdueRule: Rule = (state, at) => {
  const { dossier, book } = state
  if (dossier.account.insolvency !== null || dossier.hold?.kind === 'legal') return null
  const reached = book.policy.alerts.overdue.findLastIndex(({ fromDays, minMinor }) => {
    const overdueMinor = remindable(state, { today: at.today, fromDays })
    return overdueMinor > 0 && overdueMinor >= thresholdOf(state, at, minMinor)
  })
  const step = book.policy.alerts.overdue[reached]
  if (step === undefined) return null
  return { rule: 'overdue', urgency: step.urgency, stages: whole(String(step.fromDays), reached + 1) }
}

/**
 * What a customer can be reminded of: open for at least so many days past due, ours to collect, and not taken off by an
 * accepted dispute. Minor units of the account's currency.
 */
export function remindable(
  state: WatchedState,
  { today, fromDays }: { today: IsoDay; fromDays: number },
): number {
  const before = addDays(today, 1 - Math.max(1, fromDays))
  return state.dossier.sums.dueDays
    .filter(({ dueDay }) => dueDay < before)
    .reduce(
      (sum, { openMinor, factoredMinor }) => sum + openMinor - factoredMinor,
      -reliefBefore(reliefOf(state, today), before),
    )
}

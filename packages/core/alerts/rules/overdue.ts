import type { IsoDay } from '../../day.ts'
import type { Watched } from '../../dossier.ts'
import { daysPastDue } from '../../ledger/ageing.ts'
import { type Rule, thresholdOf, whole } from './rule.ts'

/**
 * What is past due, by the steps of the policy: the worst step whose days and amount are reached. What is the factor's
 * to collect does not count, nor does anything once proceedings have begun or lawyers collect: nobody reminds then.
 */
export const overdueRule: Rule = (state, at) => {
  const { dossier, book } = state
  if (dossier.account.insolvency !== null || dossier.hold?.kind === 'legal') return null
  const reached = book.policy.alerts.overdue.findLastIndex(({ fromDays, minMinor }) => {
    const overdueMinor = remindable(dossier, { today: at.today, fromDays })
    return overdueMinor > 0 && overdueMinor >= thresholdOf(state, at, minMinor)
  })
  const step = book.policy.alerts.overdue[reached]
  if (step === undefined) return null
  return { rule: 'overdue', urgency: step.urgency, stages: whole(String(step.fromDays), reached + 1) }
}

/** What a customer can be reminded of: open for at least so many days past due, and ours to collect. */
export const remindable = (
  { sums }: Pick<Watched, 'sums'>,
  { today, fromDays }: { today: IsoDay; fromDays: number },
): number =>
  sums.dueDays
    .filter(({ dueDay }) => daysPastDue(dueDay, today) >= Math.max(1, fromDays))
    .reduce((sum, { openMinor, factoredMinor }) => sum + openMinor - factoredMinor, 0)

import type { Book } from '../book.ts'
import { businessDaysBetween } from '../calendar.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { IsoDay } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import type { Finding } from './alert.ts'
import { disputeRule, planRule, promiseRule } from './rules/agreements.ts'
import {
  breachRule,
  groupBreachRule,
  limitExpiringRule,
  limitReviewRule,
  nearLimitRule,
  opportunityRule,
} from './rules/limit.ts'
import { overdueRule } from './rules/overdue.ts'
import { type Rule, whole } from './rules/rule.ts'
import {
  claimClockRule,
  coverCutRule,
  habitsRule,
  insolvencyRule,
  insurerClockRule,
  unpaidBillRule,
} from './rules/standing.ts'

const rules: readonly Rule[] = [
  insolvencyRule,
  coverCutRule,
  unpaidBillRule,
  claimClockRule,
  insurerClockRule,
  breachRule,
  groupBreachRule,
  overdueRule,
  promiseRule,
  planRule,
  disputeRule,
  limitExpiringRule,
  nearLimitRule,
  habitsRule,
  limitReviewRule,
  opportunityRule,
]

/** All that is to be told of an account as things stand, weightiest first. Pure: facts, policy and time come in. */
export const alertsFor = (state: WatchedState, at: CheckedAt): Finding[] =>
  rules.map((rule) => rule(state, at)).filter((finding) => finding !== null)

/** What is to be told of the book as a whole: a ledger that is too old. */
export function alertsForBook(
  { ledgerDay, country, policy }: Pick<Book, 'ledgerDay' | 'country' | 'policy'>,
  today: IsoDay,
): Finding[] {
  if (ledgerDay === null || ledgerDay >= today) return []
  const age = businessDaysBetween({ from: ledgerDay, to: today }, country)
  return age > policy.alerts.ledgerBusinessDays
    ? [{ rule: 'ledger-old', urgency: 'soon', stages: whole('old') }]
    : []
}

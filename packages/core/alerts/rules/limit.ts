import { effectiveLimit } from '../../credit/limit-in-force.ts'
import { toleranceOf } from '../../credit/reasons/limit.ts'
import type { CheckedAt } from '../../credit/situation.ts'
import { dateInMonth, dayParts, daysBetween, type IsoDay } from '../../day.ts'
import type { WatchedState } from '../../decide.ts'
import { groupExposureOf } from '../../ledger/exposure.ts'
import { convert } from '../../rates.ts'
import { usageOf } from '../usage.ts'
import { type Rule, whole } from './rule.ts'

/** An exposure beyond limit and tolerance. */
export const breachRule: Rule = (state, at) => {
  const { limitMinor, exposureMinor } = usageOf(state, at)
  const mostMinor = mostOf(state, limitMinor, at)
  if (mostMinor === null || exposureMinor <= mostMinor) return null
  return { rule: 'breach', urgency: 'soon', stages: whole('over') }
}

/** An exposure that uses most of the limit, and is not beyond it. */
export const nearLimitRule: Rule = (state, at) => {
  const { limitMinor, exposureMinor } = usageOf(state, at)
  const mostMinor = mostOf(state, limitMinor, at)
  if (limitMinor === null || limitMinor === 0 || mostMinor === null || exposureMinor > mostMinor) return null
  const near = exposureMinor * 10_000 >= limitMinor * state.book.policy.alerts.nearLimitBps
  return near ? { rule: 'near-limit', urgency: 'digest', stages: whole('near') } : null
}

/** The whole credit group beyond its limit: told on one member's card, the lead's. */
export const groupBreachRule: Rule = (state, at) => {
  const { dossier, group, book } = state
  if (group === null || group.leadId !== dossier.account.id) return null
  const limit = effectiveLimit(group.limit, [], at.today)
  if (limit.minor === null) return null
  const exposureMinor = groupExposureOf(group, {
    ...at,
    orderHorizonDays: book.policy.orderHorizonDays,
    toGroup: (amount) => convert(amount, { to: group.currency, on: at.today, table: book })?.minor ?? null,
  })
  if (exposureMinor === null || exposureMinor <= limit.minor) return null
  return { rule: 'group-breach', urgency: 'soon', stages: whole('over') }
}

/** A limit whose last day is near, or has passed while something is open. */
export const limitExpiringRule: Rule = (state, at) => {
  const { minor, until } = state.dossier.limit
  if (until === null || minor === null || minor === 0) return null
  if (until < at.today) {
    const { exposureMinor } = usageOf(state, at)
    return exposureMinor > 0
      ? { rule: 'limit-expiring', urgency: 'digest', stages: whole('expired', 2) }
      : null
  }
  const near = daysBetween({ from: at.today, to: until }) <= state.book.policy.alerts.limitExpiringDays
  return near ? { rule: 'limit-expiring', urgency: 'digest', stages: whole('soon') } : null
}

/** A limit that nobody has looked at for as long as its grade allows. Without a grade it counts as a C. */
export const limitReviewRule: Rule = ({ dossier, book }, { today }) => {
  const { limit, limitReviewedOn: reviewedOn, habits } = dossier
  if (limit.minor === null || limit.minor === 0 || reviewedOn === null) return null
  const due = monthsLater(reviewedOn, book.policy.reviewMonths[habits?.grade ?? 'C'])
  return today >= due ? { rule: 'limit-review', urgency: 'digest', stages: whole('due') } : null
}

/** A good customer who has room and buys nothing. */
export const opportunityRule: Rule = (state, at) => {
  const { dossier, book } = state
  const { grades, maxUsedBps, quietDays, minFreeMinor } = book.policy.alerts.opportunity
  const { habits, newestInvoiceDay, sums, reservations, account, hold } = dossier
  const stopped = hold !== null || account.insolvency !== null || account.cover === 'stopped'
  if (stopped || habits === null || !grades.includes(habits.grade)) return null
  if (newestInvoiceDay === null || sums.deliveries.length > 0 || reservations.length > 0) return null
  if (daysBetween({ from: newestInvoiceDay, to: at.today }) < quietDays) return null
  const { limitMinor, exposureMinor } = usageOf(state, at)
  if (limitMinor === null || exposureMinor * 10_000 >= limitMinor * maxUsedBps) return null
  const free = { minor: limitMinor - exposureMinor, currency: account.currency }
  const freeMinor = convert(free, { to: book.currency, on: at.today, table: book })?.minor ?? 0
  return freeMinor >= minFreeMinor ? { rule: 'opportunity', urgency: 'weekly', stages: whole('quiet') } : null
}

/** The limit with what is tolerated above it; null where there is none. */
function mostOf(state: WatchedState, limitMinor: number | null, { today }: CheckedAt): number | null {
  return limitMinor === null ? null : limitMinor + toleranceOf(state, { limitMinor, today })
}

/** The same date so many months on; the month's last day where it lacks that date. */
const monthsLater = (from: IsoDay, months: number): IsoDay =>
  dateInMonth(from, { months, date: dayParts(from).date })

import type { GrantedException } from '../../credit/exception.ts'
import { effectiveLimit } from '../../credit/limit-in-force.ts'
import { toleranceOf } from '../../credit/reasons/limit.ts'
import type { CheckedAt } from '../../credit/situation.ts'
import { addDays, dateInMonth, dayParts, daysBetween, type IsoDay } from '../../day.ts'
import type { WatchedState } from '../../decide.ts'
import { groupExposureOf } from '../../ledger/exposure.ts'
import type { Money } from '../../money.ts'
import { convert } from '../../rates.ts'
import type { Stage } from '../alert.ts'
import { usageOf } from '../usage.ts'
import { type Rule, thresholdOf, whole } from './rule.ts'

/** An exposure beyond limit and tolerance; far beyond is worse. */
export const breachRule: Rule = (state, at) => {
  const { limitMinor, exposureMinor } = usageOf(state, at)
  const mostMinor = mostOf(state, limitMinor, at)
  if (limitMinor === null || mostMinor === null || exposureMinor <= mostMinor) return null
  const leastMinor = thresholdOf(state, at, state.book.policy.overdue.minAmountMinor)
  const rank = overrunRank(exposureMinor - limitMinor, Math.max(limitMinor, leastMinor))
  return { rule: 'breach', urgency: 'soon', stages: whole('over', rank) }
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
  const toGroup = (amount: Money): number | null =>
    convert(amount, { to: group.currency, on: at.today, table: book })?.minor ?? null
  const { orderHorizonDays, overdue } = book.policy
  const exposureMinor = groupExposureOf(group, { ...at, orderHorizonDays, toGroup })
  if (exposureMinor === null || exposureMinor <= limit.minor) return null
  const leastMinor = toGroup({ minor: overdue.minAmountMinor, currency: book.currency }) ?? 0
  const rank = overrunRank(exposureMinor - limit.minor, Math.max(limit.minor, leastMinor))
  return { rule: 'group-breach', urgency: 'soon', stages: whole('over', rank) }
}

/** A limit whose last day is near, or has passed while something is open; an exception that raises it and is still needed. */
export const limitExpiringRule: Rule = (state, at) => {
  const isNear = (until: IsoDay): boolean =>
    daysBetween({ from: at.today, to: until }) <= state.book.policy.alerts.limitExpiringDays
  const raise = neededRaise(state, at)
  const stages = [
    ...ownLimitStages(state, { at, isNear }),
    ...(raise !== null && isNear(raise.until) ? [{ about: raise.id, stage: 'soon', rank: 1 }] : []),
  ]
  return stages.length === 0 ? null : { rule: 'limit-expiring', urgency: 'digest', stages }
}

function ownLimitStages(
  state: WatchedState,
  { at, isNear }: { at: CheckedAt; isNear: (until: IsoDay) => boolean },
): Stage[] {
  const { minor, until } = state.dossier.limit
  if (until === null || minor === null || minor === 0) return []
  if (until >= at.today) return isNear(until) ? whole('soon') : []
  return usageOf(state, at).exposureMinor > 0 ? whole('expired', 2) : []
}

/** Of the exceptions for any order, the first after whose last day the exposure is above the limit; null where none is. */
function neededRaise(state: WatchedState, at: CheckedAt): GrantedException | null {
  const { limit, exceptions } = state.dossier
  const raises = exceptions
    .filter(
      ({ orderRef, limitMinor, until }) => orderRef === null && limitMinor !== null && until >= at.today,
    )
    .toSorted((one, other) => (one.until < other.until ? -1 : 1))
  const { exposureMinor } = usageOf(state, at)
  const needed = raises.find(({ until, limitMinor }) => {
    const others = raises.filter((one) => one.until > until)
    const thenMinor = effectiveLimit(limit, others, addDays(until, 1)).minor ?? 0
    return (limitMinor ?? 0) > thenMinor && exposureMinor > thenMinor
  })
  return needed ?? null
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

/** 1 for what is a little over, one more each time that the overrun is beyond all of the limit, three times it, seven times … */
const overrunRank = (overMinor: number, baseMinor: number): number =>
  1 + Math.floor(Math.log2(1 + overMinor / Math.max(1, baseMinor)))

/** The limit with what is tolerated above it; null where there is none. */
function mostOf(state: WatchedState, limitMinor: number | null, { today }: CheckedAt): number | null {
  return limitMinor === null ? null : limitMinor + toleranceOf(state, { limitMinor, today })
}

/** The same date so many months on; the month's last day where it lacks that date. */
const monthsLater = (from: IsoDay, months: number): IsoDay =>
  dateInMonth(from, { months, date: dayParts(from).date })

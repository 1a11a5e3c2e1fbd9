import type { ReasonNouns, ReasonWords } from '../shape/reason-words.ts'

const days = { one: 'day', other: 'days' }
const insolvencies = {
  safeguard: 'In safeguard proceedings',
  receivership: 'In receivership',
  liquidation: 'In liquidation',
}

/** Why, in English. */
export const reasons: ReasonWords = {
  insolvency: ({ kind, since }, say) => `${insolvencies[kind]} since ${say.day(since)}`,
  'fraud-hold': ({ placedOn }, say) => `Fraud hold since ${say.day(placedOn)}`,
  'legal-stage': ({ placedOn }, say) => `At the legal stage since ${say.day(placedOn)}`,
  'on-hold': ({ placedOn }, say) => `On hold since ${say.day(placedOn)}`,
  'terms-beyond-law': ({ dueDay, latestDay, country }, say) =>
    `Due ${say.day(dueDay)}, the law's latest is ${say.day(latestDay)} (${country})`,
  'past-due': ({ overdueMinor, oldestDays, oldestNumber }, say) =>
    oldestNumber === null
      ? `${say.money(overdueMinor)} overdue, up to ${say.count(oldestDays, days)} late`
      : `${oldestNumber} ${say.count(oldestDays, days)} late`,
  'broken-promise': ({ unpaidMinor, promisedDay }, say) =>
    `Promised for ${say.day(promisedDay)}, ${say.money(unpaidMinor)} not paid`,
  'over-limit': ({ overMinor }, say) => `${say.money(overMinor)} over limit`,
  'within-tolerance': ({ overMinor }, say) => `${say.money(overMinor)} over limit, within tolerance`,
  'limit-expired': ({ until }, say) => `Limit expired on ${say.day(until)}`,
  'limit-none': () => 'No limit set',
  'group-limit': ({ overMinor, groupName, currency }, say) =>
    `${say.money(overMinor, currency)} over the limit of ${groupName}`,
  'group-limit-expired': ({ until, groupName }, say) => `Limit of ${groupName} expired on ${say.day(until)}`,
  concentration: ({ shareBps, maxBps }, say) =>
    `${say.share(shareBps)} of the whole book on one customer, ${say.share(maxBps)} at most`,
  'grade-terms': ({ grade, maxDays, depositBps }, say) => {
    if (maxDays === 0) return `Grade ${grade}: prepayment only`
    const most = `Grade ${grade}: ${say.count(maxDays, days)} at most`
    return depositBps === 0 ? most : `${most}, ${say.share(depositBps)} deposit`
  },
  'cover-stopped': () => 'Insurance cover stopped',
  'no-rate': ({ from, to }) => `No exchange rate from ${from} to ${to}`,
  'facts-too-old': ({ ledgerDay, businessDays }, say) =>
    ledgerDay === null
      ? 'No ledger imported yet'
      : `Ledger of ${say.day(ledgerDay)}, ${say.count(businessDays, { one: 'business day', other: 'business days' })} old`,
  'reserved-by-another': ({ reservedMinor, by, until }, say) =>
    `${say.money(reservedMinor)} reserved by ${by ?? 'someone else'} until ${say.dayOf(until)}`,
  disputed: ({ disputedMinor }, say) => `${say.money(disputedMinor)} in dispute`,
  queried: ({ queriedMinor }, say) => `${say.money(queriedMinor)} queried by the customer`,
  'pays-late': ({ lateBps, typicalDelayDays }, say) => {
    const chance = `${say.share(Math.round(lateBps / 100) * 100)} likely to pay late`
    return typicalDelayDays > 0 ? `${chance}, typically by ${say.count(typicalDelayDays, days)}` : chance
  },
}

/** What an exception lets pass, in English. */
export const waived: ReasonNouns = {
  insolvency: 'insolvency',
  'fraud-hold': 'fraud hold',
  'legal-stage': 'legal stage',
  'on-hold': 'hold',
  'terms-beyond-law': 'terms beyond the law',
  'past-due': 'overdue',
  'broken-promise': 'broken promise',
  'over-limit': 'overrun',
  'within-tolerance': 'small overrun',
  'limit-expired': 'expired limit',
  'limit-none': 'missing limit',
  'group-limit': 'group limit',
  'group-limit-expired': 'expired group limit',
  concentration: 'concentration',
  'grade-terms': 'grade',
  'cover-stopped': 'stopped cover',
  'no-rate': 'missing rate',
  'facts-too-old': 'old ledger',
  'reserved-by-another': 'reservation',
  disputed: 'dispute',
  queried: 'query',
  'pays-late': 'late paying',
}

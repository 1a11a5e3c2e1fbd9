import type { AlertWords } from '../shape/alert-words.ts'

const days = { one: 'day', other: 'days' }
const proceedings = {
  safeguard: 'In safeguard proceedings',
  receivership: 'In receivership',
  liquidation: 'In liquidation',
}

/** Alerts, in English. */
export const alerts: AlertWords = {
  rules: {
    overdue: 'Overdue',
    'near-limit': 'Near the limit',
    breach: 'Over the limit',
    'group-breach': 'Group over its limit',
    'limit-expiring': 'Limit ending',
    'limit-review': 'Limit to be reviewed',
    dispute: 'Dispute due',
    promise: 'Promise due',
    plan: 'Instalment due',
    'habits-worse': 'Pays later',
    insolvency: 'Insolvency proceedings',
    'claim-clock': 'Claim to be declared',
    'unpaid-bill': 'Unpaid bill',
    'cover-cut': 'Cover stopped',
    'insurer-clock': 'Insurer to be notified',
    opportunity: 'Room to sell',
    'ledger-old': 'Ledger too old',
  },
  lines: {
    overdue: ({ overdueMinor, oldestDays }, say) =>
      `${say.money(overdueMinor)} overdue, up to ${say.count(oldestDays, days)} late`,
    'near-limit': ({ usedBps, limitMinor }, say) =>
      `Uses ${say.share(usedBps)} of the limit of ${say.money(limitMinor)}`,
    breach: ({ overMinor, limitMinor }, say) =>
      `${say.money(overMinor)} over the limit of ${say.money(limitMinor)}`,
    'group-breach': ({ groupName }) => `The group ${groupName} is over its limit`,
    'limit-expiring': ({ until, isOver, isRaise }, say) =>
      `${isRaise ? 'The temporary raise of the limit' : 'The limit'} ${isOver ? 'ended' : 'ends'} on ${say.day(until)}`,
    'limit-review': ({ reviewedOn }, say) => `The limit was last looked at on ${say.day(reviewedOn)}`,
    dispute: ({ invoiceNumber, amountMinor, dueDay, isLate }, say) =>
      isLate
        ? `${invoiceNumber}: dispute of ${say.money(amountMinor)}, was to be settled by ${say.day(dueDay)}`
        : `${invoiceNumber}: dispute of ${say.money(amountMinor)} to be settled by ${say.day(dueDay)}`,
    promise: ({ amountMinor, dueDay, isBroken }, say) =>
      isBroken
        ? `${say.money(amountMinor)} promised for ${say.day(dueDay)} did not come`
        : `${say.money(amountMinor)} promised for ${say.day(dueDay)}`,
    plan: ({ amountMinor, dueDay, isBroken }, say) =>
      isBroken
        ? `The instalment of ${say.money(amountMinor)} of ${say.day(dueDay)} did not come`
        : `Instalment of ${say.money(amountMinor)} due on ${say.day(dueDay)}`,
    'habits-worse': ({ typicalDelayDays }, say) =>
      typicalDelayDays > 0
        ? `Pays about ${say.count(typicalDelayDays, days)} late, worsening`
        : 'Pays later than before',
    insolvency: ({ kind, since }, say) => `${proceedings[kind]} since ${say.day(since)}: prepayment only`,
    'claim-clock': ({ claimBy, isOver }, say) =>
      isOver ? `The last day to claim, ${say.day(claimBy)}, has passed` : `Claim by ${say.day(claimBy)}`,
    'unpaid-bill': ({ billNumber, amountMinor }, say) =>
      `Bill ${billNumber} of ${say.money(amountMinor)} came back unpaid`,
    'cover-cut': () => 'New deliveries are not insured any more',
    'insurer-clock': ({ dueDay, openMinor, notifyBy, isOver }, say) =>
      isOver
        ? `The insurer was to be notified by ${say.day(notifyBy)} of ${say.money(openMinor)} due on ${say.day(dueDay)}`
        : `Notify the insurer by ${say.day(notifyBy)} of ${say.money(openMinor)} due on ${say.day(dueDay)}; no new deliveries`,
    opportunity: ({ freeMinor, quietDays }, say) =>
      `${say.money(freeMinor)} free, nothing bought for ${say.count(quietDays, days)}`,
    'ledger-old': ({ ledgerDay }, say) =>
      ledgerDay === null ? 'No ledger is in yet' : `The newest ledger is of ${say.day(ledgerDay)}`,
  },
  causes: {
    paid: 'paid',
    disputed: 'a dispute was accepted',
    factored: 'sold to a factor',
    'within-limit': 'within the limit again',
    'over-limit': 'over the limit now',
    'limit-ended': 'the limit has ended',
    'limit-renewed': 'limit renewed',
    'limit-reviewed': 'limit reviewed',
    settled: 'settled',
    ended: 'ended',
    'pays-better': 'pays better again',
    proceedings: 'proceedings have begun',
    'proceedings-ended': 'proceedings have ended',
    claimed: 'claim declared',
    covered: 'covered again',
    ordered: 'an order came',
    'new-ledger': 'a new ledger came',
    otherwise: 'no longer so',
  },
  steps: {
    called: 'called',
    'will-call': 'will call',
    promise: 'promise expected',
    dispute: 'dispute to be raised',
    letter: 'letter to be sent',
    legal: 'to the lawyers',
    'not-mine': 'not mine',
    other: 'something else',
  },
}

import { effectiveLimit } from '../credit/limit-in-force.ts'
import { addDays, dayAt } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import type { FollowedAt } from '../follow/followed-at.ts'
import type { ClosingCause, OpenAlert } from './alert.ts'
import { breachRule } from './rules/limit.ts'
import { lateMinor, overdueRule } from './rules/overdue.ts'
import { usageOf } from './usage.ts'

/**
 * What closed an alert, by what is known now: the facts that it rested on are no more. Good news is said only where the
 * facts show it, else `otherwise`.
 */
export function causeOf(alert: OpenAlert, state: WatchedState, at: FollowedAt): ClosingCause {
  const { dossier } = state
  const things = alert.stages.flatMap(({ about }) => about ?? [])
  const isGone = (shelf: readonly string[]): boolean => things.every((about) => !shelf.includes(about))
  switch (alert.rule) {
    case 'overdue':
      return causeOfOverdue(state, at)
    case 'breach':
      return causeOfLimit(usageOf(state, at))
    case 'near-limit':
      return breachRule(state, at) === null ? causeOfLimit(usageOf(state, at)) : 'over-limit'
    case 'group-breach':
      return causeOfGroup(state, at)
    case 'limit-expiring':
      return causeOfExpiring(alert, state, at)
    case 'limit-review':
      return (dossier.limit.minor ?? 0) === 0 ? 'otherwise' : 'limit-reviewed'
    case 'dispute':
      return isGone(dossier.disputes.map(({ id }) => id)) ? 'settled' : 'otherwise'
    case 'promise':
    case 'plan':
      return causeOfAgreement(things, state, at)
    case 'habits-worse':
      return dossier.habits === null ? 'otherwise' : 'pays-better'
    case 'insolvency':
      return 'proceedings-ended'
    case 'claim-clock':
      return causeOfClaim(state)
    case 'unpaid-bill':
      return isGone(dossier.bills.map(({ number }) => number)) ? 'paid' : 'otherwise'
    case 'cover-cut':
      return dossier.account.cover === 'covered' ? 'covered' : 'otherwise'
    case 'insurer-clock':
      return isGone(dossier.sums.dueDays.map(({ dueDay }) => dueDay)) && showsPayment(state)
        ? 'paid'
        : 'otherwise'
    case 'opportunity':
      return hasOrdered(alert, state) ? 'ordered' : 'otherwise'
    case 'ledger-old':
      return 'new-ledger'
  }
}

/** Whether the newest ledger brought money: without, what is due no more was moved, credited or sold. */
const showsPayment = ({ dossier: { lastPayment }, book }: WatchedState): boolean =>
  lastPayment !== null && lastPayment.on === book.ledgerDay

/** What a dispute or a factor takes off is what would be told without it. */
function causeOfOverdue(state: WatchedState, at: FollowedAt): ClosingCause {
  const { dossier } = state
  if (dossier.account.insolvency !== null || dossier.hold?.kind === 'legal') return 'proceedings'
  const undisputed = { ...state, dossier: { ...dossier, disputes: [] } }
  if (overdueRule(undisputed, at) !== null) return 'disputed'
  const dueDays = dossier.sums.dueDays.map((due) => ({ ...due, factoredMinor: 0 }))
  const unfactored = { ...undisputed, dossier: { ...undisputed.dossier, sums: { ...dossier.sums, dueDays } } }
  if (overdueRule(unfactored, at) !== null) return 'factored'
  const [least] = state.book.policy.alerts.overdue
  const { today } = at
  const leftMinor = least === undefined ? null : lateMinor(state, { today, fromDays: least.fromDays })
  return leftMinor === 0 && showsPayment(state) ? 'paid' : 'otherwise'
}

/** An account's or a group's: what is beyond a limit that has ended is within none. */
function causeOfLimit({
  limitMinor,
  expiredOn,
}: Pick<ReturnType<typeof usageOf>, 'limitMinor' | 'expiredOn'>): ClosingCause {
  if (limitMinor !== null) return 'within-limit'
  return expiredOn === null ? 'otherwise' : 'limit-ended'
}

function causeOfGroup({ group, dossier }: WatchedState, { today }: FollowedAt): ClosingCause {
  // Told on another card now, or of no group any more
  if (group === null || group.leadId !== dossier.account.id) return 'otherwise'
  const { minor: limitMinor, expiredOn } = effectiveLimit(group.limit, [], today)
  return causeOfLimit({ limitMinor, expiredOn })
}

function causeOfExpiring({ stages }: OpenAlert, state: WatchedState, at: FollowedAt): ClosingCause {
  const { exposureMinor, limitMinor } = usageOf(state, at)
  const own = effectiveLimit(state.dossier.limit, [], at.today)
  // Of a raise alone: it was needed, and is not any more or has ended
  if (stages.every(({ about }) => about !== null)) {
    if (exposureMinor > (limitMinor ?? 0)) return 'limit-ended'
    return limitMinor === null ? 'paid' : 'within-limit'
  }
  if (own.expiredOn !== null) return exposureMinor > 0 ? 'otherwise' : 'paid'
  return own.minor === null || own.minor === 0 ? 'otherwise' : 'limit-renewed'
}

/** What became of the promises or plans that it was about, as it has just followed; cancelled ones follow from nothing. */
function causeOfAgreement(things: readonly string[], state: WatchedState, at: FollowedAt): ClosingCause {
  const ends = things.map((about): ClosingCause => {
    if (state.dossier.promises.some(({ id }) => id === about)) return 'otherwise'
    // A plan of which nothing that is due is left to pay
    if (state.dossier.plans.some(({ id }) => id === about)) return 'paid'
    return paidNow(at).includes(about) ? 'paid' : 'ended'
  })
  if (ends.includes('otherwise')) return 'otherwise'
  return ends.includes('ended') || ends.length === 0 ? 'ended' : 'paid'
}

/** The promises and plans that ended because they are paid. */
const paidNow = ({ followed = [] }: FollowedAt): string[] =>
  followed
    .flatMap(({ changes }) => changes)
    .flatMap((change) =>
      change.kind === 'matter-ended' &&
      (change.of === 'promise' || change.of === 'plan') &&
      (change.document.state.kind === 'kept' || change.document.state.kind === 'paid-late')
        ? [change.document.id]
        : [],
    )

/** Since it opened: an invoice, or an order that is still to be delivered or has its headroom. */
function hasOrdered({ openedAt }: OpenAlert, { dossier, book }: WatchedState): boolean {
  const { newestInvoiceDay, sums, reservations } = dossier
  const isInvoiced =
    newestInvoiceDay !== null &&
    newestInvoiceDay > addDays(dayAt(openedAt, book.timeZone), -book.policy.alerts.opportunity.quietDays)
  return isInvoiced || sums.deliveries.length > 0 || reservations.length > 0
}

function causeOfClaim({ dossier }: WatchedState): ClosingCause {
  const { insolvency } = dossier.account
  if (insolvency === null) return 'proceedings-ended'
  if (insolvency.claimedOn !== null) return 'claimed'
  return dossier.sums.openMinor + dossier.sums.billsMinor === 0 ? 'paid' : 'otherwise'
}

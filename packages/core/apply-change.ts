import type { AccountChange, Change, MatterChange } from './change.ts'
import { raisedMinor } from './credit/limit-in-force.ts'
import type { Reservation } from './credit/reservation.ts'
import type { Group, RaisedLimit, Watched } from './dossier.ts'
import { byOpening, mentionedIn, shelfOf } from './matter.ts'
import { unreachable } from './result.ts'

/**
 * A dossier with a change applied, as the store would write it; the same dossier where the change is another
 * account's or no account's. The version stays: the store counts it.
 */
export function applyChange<Of extends Watched>(dossier: Of, change: Change): Of {
  if (!('accountId' in change) || change.accountId !== dossier.account.id) return dossier
  switch (change.kind) {
    case 'limit-set':
      return { ...dossier, limit: change.limit, limitReviewedOn: change.on }
    case 'limit-reviewed':
      return { ...dossier, limitReviewedOn: change.on }
    case 'hold-placed':
      return { ...dossier, hold: change.hold }
    case 'hold-released':
      return { ...dossier, hold: null }
    case 'reservation-made':
      return { ...dossier, reservations: [...dossier.reservations, change.reservation].sort(byEnd) }
    case 'reservation-ended':
      return {
        ...dossier,
        reservations: dossier.reservations.filter((one) => one.id !== change.reservationId),
      }
    case 'account-assigned':
      return withAccount(dossier, { ownerId: change.ownerId })
    case 'insolvency-set':
      return withAccount(dossier, { insolvency: change.insolvency })
    case 'insurance-set':
      return { ...withAccount(dossier, { cover: change.cover }), insurance: change.insurance }
    case 'bill-set':
      return withBill(dossier, change)
    case 'matter-opened':
    case 'matter-changed':
    case 'matter-ended':
      return withMatter(dossier, change)
    case 'group-limit-set':
    case 'dispute-commented':
      return dossier
    default:
      return unreachable(change)
  }
}

/**
 * A group's sums once a change of one of its members is applied. `before` is that member's dossier without the change.
 * Reservations, limits, exceptions and bills are the only sums that actions move.
 */
export function applyChangeToGroup(group: Group, change: Change, before: Watched): Group {
  if (change.kind === 'group-limit-set') {
    return change.groupId === group.id ? { ...group, limit: change.limit } : group
  }
  const after = applyChange(before, change)
  const same =
    after.reservations === before.reservations &&
    after.limit === before.limit &&
    after.exceptions === before.exceptions &&
    after.sums === before.sums
  if (same) return group
  const { id: accountId, currency } = before.account
  const sums = group.sums.map((sum) => {
    if (sum.currency !== currency) return sum
    const others = sum.reservations.filter((one) => one.accountId !== accountId)
    const own = after.reservations.map(({ orderRef, amountMinor, expiresAt }) => ({
      orderRef,
      accountId,
      amountMinor,
      expiresAt,
    }))
    const reservations = [...others, ...own].toSorted((one, other) =>
      one.expiresAt < other.expiresAt ? -1 : 1,
    )
    const limitsMinor = sum.limitsMinor - (before.limit.minor ?? 0) + (after.limit.minor ?? 0)
    const billsMinor = sum.billsMinor - before.sums.billsMinor + after.sums.billsMinor
    return { ...sum, reservations, limitsMinor, billsMinor }
  })
  return withRaised({ ...group, sums }, after)
}

/** What a member's limit is raised by, beside what the others' are. */
function withRaised({ raised = [], ...group }: Group, { account, limit, exceptions }: Watched): Group {
  const moreMinor = raisedMinor(limit, exceptions)
  const own: RaisedLimit[] =
    moreMinor === 0 ? [] : [{ accountId: account.id, currency: account.currency, moreMinor }]
  const all = [...raised.filter(({ accountId }) => accountId !== account.id), ...own].sort((one, other) =>
    compare(one.accountId, other.accountId),
  )
  return all.length === 0 ? group : { ...group, raised: all }
}

/** Headroom is given back in this order; the policy's hours may have become fewer since an earlier one was made. */
const byEnd = (one: Reservation, other: Reservation): number =>
  compare(one.expiresAt, other.expiresAt) || compare(one.id, other.id)

const withAccount = <Of extends Watched>(dossier: Of, differs: Partial<Watched['account']>): Of => ({
  ...dossier,
  account: { ...dossier.account, ...differs },
})

/** A bill that is new or in another state: an unpaid one is a risk as every other. */
function withBill<Of extends Watched>(
  dossier: Of,
  { bill }: Extract<AccountChange, { kind: 'bill-set' }>,
): Of {
  const known = dossier.bills.find(({ number }) => number === bill.number)
  const bills = [...dossier.bills.filter((one) => one !== known), bill].sort(
    (one, other) => compare(one.dueDay, other.dueDay) || compare(one.number, other.number),
  )
  const billsMinor = dossier.sums.billsMinor - (known?.amountMinor ?? 0) + bill.amountMinor
  return { ...dossier, bills, sums: { ...dossier.sums, billsMinor } }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function withMatter<Of extends Watched>(dossier: Of, change: MatterChange): Of {
  const shelf = shelfOf[change.of]
  const others = dossier[shelf].filter(({ id }) => id !== change.document.id)
  const kept = change.kind === 'matter-ended' ? others : [...others, change.document].sort(byOpening)
  const after = { ...dossier, [shelf]: kept }
  return { ...after, mentioned: mentionedAfter(after) }
}

/** An invoice that a matter names for the first time is as that matter has it. */
function mentionedAfter(dossier: Watched): Watched['mentioned'] {
  const known = new Map(dossier.mentioned.map((one) => [one.number, one]))
  const named = new Map(mentionedIn(dossier).map((one) => [one.number, known.get(one.number) ?? one]))
  return [...named.values()].sort((one, other) => compare(one.number, other.number))
}

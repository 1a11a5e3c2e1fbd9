import type { Change } from './change.ts'
import type { Dossier, Group } from './dossier.ts'
import { unreachable } from './result.ts'

/**
 * A dossier with a change applied, as the store would write it; the same dossier where the change is another
 * account's or a person's. The version stays: the store counts it.
 */
export function applyChange(dossier: Dossier, change: Change): Dossier {
  if (!('accountId' in change) || change.accountId !== dossier.account.id) return dossier
  switch (change.kind) {
    case 'limit-set':
      return { ...dossier, limit: change.limit }
    case 'hold-placed':
      return { ...dossier, hold: change.hold }
    case 'hold-released':
      return { ...dossier, hold: null }
    case 'reservation-made':
      return { ...dossier, reservations: [...dossier.reservations, change.reservation] }
    case 'reservation-ended':
      return {
        ...dossier,
        reservations: dossier.reservations.filter((one) => one.id !== change.reservationId),
      }
    case 'account-assigned':
      return { ...dossier, account: { ...dossier.account, ownerId: change.ownerId } }
    default:
      return unreachable(change)
  }
}

/**
 * A group's sums once a change of one of its members is applied. `before` is that member's dossier without the change.
 * Reservations and limits are the only sums that actions move.
 */
export function applyChangeToGroup(group: Group, change: Change, before: Dossier): Group {
  const after = applyChange(before, change)
  if (after.reservations === before.reservations && after.limit === before.limit) return group
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
    return { ...sum, reservations, limitsMinor }
  })
  return { ...group, sums }
}

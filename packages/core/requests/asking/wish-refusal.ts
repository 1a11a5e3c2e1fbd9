import { effectiveLimit } from '../../credit/limit-in-force.ts'
import { beyondRaise } from '../../credit/temporary-raise.ts'
import { daysBetween, type IsoDay } from '../../day.ts'
import type { AccountState } from '../../decide.ts'
import type { CreditLimit } from '../../ledger/account.ts'
import { isSameOrder } from '../../ledger/order.ts'
import type { Currency } from '../../money.ts'
import type { Refusal } from '../../refusal.ts'
import type { Wish } from '../exception-request.ts'
import type { WishPart } from '../request-refusal.ts'

/** Why nobody can ask for this: its parts do not go together, the account is stopped, or the policy has an end for it. */
export const unaskable = (state: AccountState, wish: Wish, today: IsoDay): Refusal | null =>
  oddParts(wish) ??
  tooLong(state, wish, today) ??
  unfitting(state, wish, today) ??
  notHigher(state, wish, today)

/**
 * Why a wish cannot be fulfilled as things are: somebody must act first (insolvency, fraud, the legal stage), its day has
 * passed, the limit may not be raised so for a time, or stands higher for good already. Holds for asking and for granting.
 */
export function unfitting(state: AccountState, wish: Wish, today: IsoDay): Refusal | null {
  const { kind, limitMinor, until } = wish
  const stopped = stoppedBy(state)
  if (stopped) return { code: 'account-stopped', by: stopped }
  if (wish.groupId !== null && wish.groupId !== state.group?.id) {
    return { code: 'no-credit-group', accountNumber: state.dossier.account.number }
  }
  if (until !== null && until < today) return { code: 'request-day-past', until }
  if (limitMinor === null) return null
  if (kind === 'temporary') return beyondRaise(state, limitMinor, today)
  return kind === 'permanent' ? notHigher(state, wish, today) : null
}

/** What each kind needs, and what it cannot have. */
const parts: Record<Wish['kind'], { needs: readonly WishPart[]; never: readonly WishPart[] }> = {
  permanent: { needs: ['limit'], never: ['waives', 'until', 'order'] },
  temporary: { needs: ['until'], never: ['order', 'group'] },
  order: { needs: ['order', 'until'], never: ['group'] },
}

function oddParts(wish: Wish): Refusal | null {
  const { kind } = wish
  if (!has.limit(wish) && !has.waives(wish)) return { code: 'request-asks-nothing' }
  const missing = parts[kind].needs.find((part) => !has[part](wish))
  if (missing) return { code: 'request-part-missing', kind, part: missing }
  const unfit = parts[kind].never.find((part) => has[part](wish))
  return unfit ? { code: 'request-part-unfit', kind, part: unfit } : null
}

const has: Record<WishPart, (wish: Wish) => boolean> = {
  limit: ({ limitMinor }) => limitMinor !== null,
  waives: ({ waives }) => waives.length > 0,
  until: ({ until }) => until !== null,
  order: ({ orderRef }) => orderRef !== null,
  group: ({ groupId }) => groupId !== null,
}

function tooLong({ book }: AccountState, { until }: Wish, today: IsoDay): Refusal | null {
  const { maxDays } = book.policy.temporaryLimit
  const isLonger = until !== null && daysBetween({ from: today, to: until }) > maxDays
  return isLonger ? { code: 'request-too-long', maxDays } : null
}

/** For good, the limit as it is set counts; for a time or an order, what exceptions have made of it too. */
function notHigher(state: AccountState, wish: Wish, today: IsoDay): Refusal | null {
  if (wish.limitMinor === null) return null
  const beside = state.dossier.exceptions.filter(
    ({ until, orderRef }) => until >= today && (orderRef === null || isSameOrder(orderRef, wish.orderRef)),
  )
  const { limit, currency } = limitBefore(state, wish)
  const inForceMinor = effectiveLimit(limit, wish.kind === 'permanent' ? [] : beside, today).minor ?? 0
  return wish.limitMinor > inForceMinor ? null : { code: 'request-limit-not-higher', inForceMinor, currency }
}

/** The limit that a wish would change, as it is set, and its currency. */
export const limitBefore = (
  { dossier, group }: AccountState,
  { groupId }: Wish,
): { limit: CreditLimit; currency: Currency } =>
  groupId !== null && group
    ? { limit: group.limit, currency: group.currency }
    : { limit: dossier.limit, currency: dossier.account.currency }

function stoppedBy({ dossier }: AccountState): 'insolvency' | 'fraud-hold' | 'legal-stage' | null {
  if (dossier.account.insolvency) return 'insolvency'
  if (dossier.hold?.kind === 'fraud') return 'fraud-hold'
  return dossier.hold?.kind === 'legal' ? 'legal-stage' : null
}

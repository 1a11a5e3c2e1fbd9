import type { IsoDay } from '../../day.ts'
import type { WatchedState } from '../../decide.ts'
import { activeReservations } from '../../ledger/exposure.ts'
import { mulDiv } from '../../money.ts'
import { convert } from '../../rates.ts'
import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'

/** The account's own limit: none, expired, overrun within tolerance, overrun; and who keeps headroom meanwhile. */
export function limitReasons(situation: Situation): Reason[] {
  const { limit, exposure, addsMinor, state, at } = situation
  if (limit.expiredOn) return [{ severity: 'refer', code: 'limit-expired', until: limit.expiredOn }]
  if (limit.minor === null) return [{ severity: 'refer', code: 'limit-none' }]
  if (addsMinor === null) return []
  const overMinor = exposure.totalMinor + addsMinor - limit.minor
  if (overMinor <= 0) return []
  const toleranceMinor = toleranceOf(state, { limitMinor: limit.minor, today: at.today })
  if (overMinor <= toleranceMinor) {
    return [{ severity: 'mention', code: 'within-tolerance', overMinor, toleranceMinor }]
  }
  return [
    { severity: 'refer', code: 'over-limit', overMinor, limitMinor: limit.minor },
    ...reservedByAnother(situation),
  ]
}

/** The overrun that approves with a mention: a share of the limit up to an amount, for graded accounts the policy trusts. */
export function toleranceOf(
  { dossier, book }: WatchedState,
  { limitMinor, today }: { limitMinor: number; today: IsoDay },
): number {
  const { shareBps, maxMinor, grades } = book.policy.tolerance
  if (!dossier.habits || !grades.includes(dossier.habits.grade)) return 0
  const most = convert(
    { minor: maxMinor, currency: book.currency },
    { to: dossier.account.currency, on: today, table: book },
  )
  const share = mulDiv(limitMinor, { numerator: shareBps, denominator: 10_000 })
  return Math.min(most?.minor ?? 0, share)
}

function reservedByAnother({ state, ask, at }: Situation): Reason[] {
  const active = activeReservations(state.dossier.reservations, { now: at.now, exceptOrder: ask.orderRef })
  const largest = active.reduce<(typeof active)[number] | null>(
    (most, one) => (most && most.amountMinor >= one.amountMinor ? most : one),
    null,
  )
  if (!largest) return []
  const reservedMinor = active.reduce((sum, one) => sum + one.amountMinor, 0)
  return [
    {
      severity: 'refer',
      code: 'reserved-by-another',
      reservedMinor,
      by: largest.madeByName,
      until: largest.expiresAt,
    },
  ]
}

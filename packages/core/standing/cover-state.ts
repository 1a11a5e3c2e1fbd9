import type { IsoDay } from '../day.ts'
import type { Account } from '../ledger/account.ts'
import type { Insurance } from './insurance.ts'

/** Why a delivery of a day is not covered, whatever was delivered. */
export type UncoveredDay = 'before-cover' | 'after-cover' | 'cover-cut'

/**
 * Why deliveries of a day are not covered; null where they are. A cancellation counts from its day on and leaves what
 * was delivered before covered; one of a contract that cannot be cancelled changes nothing. A named limit that is
 * cancelled does not fall back to blind cover.
 *
 * @example
 * uncoveredDay({ from: day('2026-01-01'), until: null, cancelledFrom: day('2026-11-20'), nonCancellable: false }, day('2026-11-19')) // null
 * uncoveredDay({ from: day('2026-01-01'), until: null, cancelledFrom: day('2026-11-20'), nonCancellable: false }, day('2026-11-20')) // 'cover-cut'
 */
export function uncoveredDay(
  insurance: Pick<Insurance, 'from' | 'until' | 'cancelledFrom' | 'nonCancellable' | 'gaps'>,
  on: IsoDay,
): UncoveredDay | null {
  const { from, until, cancelledFrom, nonCancellable, gaps = [] } = insurance
  if (on < from) return 'before-cover'
  if (until !== null && on > until) return 'after-cover'
  const isCut = cancelledFrom !== null && !nonCancellable && on >= cancelledFrom
  return isCut || gaps.some((gap) => on >= gap.from && on <= gap.to) ? 'cover-cut' : null
}

/**
 * What an insurance means for new deliveries on a day: covered; stopped, once it has ended, was cancelled or bears
 * nothing; none before it begins, and where there is none.
 *
 * @example
 * coverStateOf(null, day('2026-11-20')) // 'none'
 */
export function coverStateOf(insurance: Insurance | null, today: IsoDay): Account['cover'] {
  if (insurance === null) return 'none'
  const why = uncoveredDay(insurance, today)
  if (why === 'before-cover') return 'none'
  const bearsNothing = insurance.limitMinor === 0 || insurance.coveredShareBps === 0
  return why !== null || bearsNothing ? 'stopped' : 'covered'
}

import type { IsoDay } from '../day.ts'
import type { CreditLimit } from '../ledger/account.ts'
import type { GrantedException } from './exception.ts'

/** The limit that counts on a day. `expiredOn` is set where a limit stands and its last day has passed. */
export type LimitInForce = { minor: number | null; expiredOn: IsoDay | null }

/**
 * The limit on a day, with exceptions: an expired limit is none, an exception replaces a limit that is lower, none or
 * expired. `null` means none set, 0 means zero.
 *
 * @example
 * effectiveLimit({ minor: 6_000_000, until: day('2026-10-31') }, [], day('2026-11-20')) // { minor: null, expiredOn: '2026-10-31' }
 */
export function effectiveLimit(
  limit: CreditLimit,
  exceptions: GrantedException[],
  today: IsoDay,
): LimitInForce {
  const expired = limit.until !== null && limit.until < today
  const own = expired ? null : limit.minor
  const allowed = exceptions.map((one) => one.limitMinor).filter((minor) => minor !== null)
  if (allowed.length === 0) return { minor: own, expiredOn: expired ? limit.until : null }
  return { minor: Math.max(own ?? 0, ...allowed), expiredOn: null }
}

/**
 * By how much exceptions lift a limit above what is set, minor units; 0 where they do not. Ended ones are left out of
 * the dossier, so no day is asked for.
 *
 * @example
 * raisedMinor({ minor: 6_000_000, until: null }, [{ limitMinor: 8_000_000 }, { limitMinor: null }]) // 2000000
 */
export const raisedMinor = (
  limit: CreditLimit,
  exceptions: readonly Pick<GrantedException, 'limitMinor'>[],
): number => Math.max(0, ...exceptions.map(({ limitMinor }) => (limitMinor ?? 0) - (limit.minor ?? 0)))

import { effectiveLimit } from '../credit/limit-in-force.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { IsoDay } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import { exposureOf } from '../ledger/exposure.ts'

/**
 * How much of its limit an account uses today, in its currency: its exposure, and the limit that counts for any order
 * (null: none set, or expired on the day that is said). What was allowed for one order alone does not raise it.
 */
export function usageOf(
  { dossier, book }: WatchedState,
  at: CheckedAt,
): { exposureMinor: number; limitMinor: number | null; expiredOn: IsoDay | null } {
  const general = dossier.exceptions.filter(({ until, orderRef }) => until >= at.today && orderRef === null)
  const { orderHorizonDays } = book.policy
  const limit = effectiveLimit(dossier.limit, general, at.today)
  return {
    exposureMinor: exposureOf(dossier, { ...at, orderHorizonDays, exceptOrder: null }).totalMinor,
    limitMinor: limit.minor,
    expiredOn: limit.expiredOn,
  }
}

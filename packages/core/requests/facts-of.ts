import type { CheckedAt } from '../credit/situation.ts'
import type { AccountState } from '../decide.ts'
import { overdueOf } from '../ledger/ageing.ts'
import { exposureOf } from '../ledger/exposure.ts'
import type { AskedFacts } from './exception-request.ts'

/** How an account stands: its whole exposure, and what is open and past due from the first day. */
export function factsOf({ dossier, book }: AccountState, at: CheckedAt): AskedFacts {
  const { orderHorizonDays } = book.policy
  const { totalMinor } = exposureOf(dossier, { ...at, orderHorizonDays, exceptOrder: null })
  const { overdueMinor } = overdueOf(dossier.sums.dueDays, at.today)
  return { exposureMinor: totalMinor, overdueMinor }
}

/**
 * Whether facts are better than others were: less exposure or less overdue, and neither is more.
 *
 * @example
 * isBetter({ exposureMinor: 4_000_000, overdueMinor: 0 }, { exposureMinor: 5_000_000, overdueMinor: 0 }) // true
 * isBetter({ exposureMinor: 4_000_000, overdueMinor: 1 }, { exposureMinor: 5_000_000, overdueMinor: 0 }) // false
 */
export const isBetter = (now: AskedFacts, then: AskedFacts): boolean =>
  now.exposureMinor <= then.exposureMinor &&
  now.overdueMinor <= then.overdueMinor &&
  (now.exposureMinor < then.exposureMinor || now.overdueMinor < then.overdueMinor)

import { daysBetween } from '../day.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { type UncoveredDay, uncoveredDay } from './cover-state.ts'
import type { Insurance } from './insurance.ts'

/** Why an insurer bears nothing of an invoice. */
export type NotEligible = 'not-insured' | 'factored' | UncoveredDay | 'terms-too-long' | 'disputed'

/**
 * Why an open invoice is not insured; null where it is. It counts as delivered on its invoice day, and its terms are the
 * days from there to its due day. What was sold to a factor with recourse is the factor's to insure.
 */
export function whyNotEligible(
  { number, invoiceDay, dueDay, factored }: Pick<Invoice, 'number' | 'invoiceDay' | 'dueDay' | 'factored'>,
  { insurance, paused }: { insurance: Insurance; paused: ReadonlySet<string> },
): NotEligible | null {
  if (factored !== null) return 'factored'
  const onDay = uncoveredDay(insurance, invoiceDay)
  if (onDay !== null) return onDay
  const { maxTermsDays } = insurance
  const isTooLong = maxTermsDays !== null && daysBetween({ from: invoiceDay, to: dueDay }) > maxTermsDays
  if (isTooLong) return 'terms-too-long'
  return paused.has(number) ? 'disputed' : null
}

import { weightedQuantile } from './weighted-quantile.ts'

/** How a book as a whole pays: what a customer of whom little is known is taken to do. Delays in days. */
export type Portfolio = {
  /** Share of settled invoices that were paid late, 0 to 1. */
  lateShare: number
  /** Share that was paid more than thirty days late, 0 to 1. */
  monthLateShare: number
  medianDelayDays: number
  /** A tenth was paid earlier than this, a tenth later than that. */
  earlyDelayDays: number
  lateDelayDays: number
}

/** What stands in for a book with fewer settled invoices than these. */
const leastInvoices = 30

/** Not a figure of law or study: what trade books of France and Belgium look about like. */
export const unknownPortfolio: Portfolio = {
  lateShare: 0.4,
  monthLateShare: 0.06,
  medianDelayDays: 2,
  earlyDelayDays: -3,
  lateDelayDays: 25,
}

/**
 * How a book pays, from the delays of settled invoices, each counting the same: in days beyond the due day, negative
 * is early. `unknownPortfolio` under thirty.
 *
 * @example
 * learnPortfolio(Array.from({ length: 40 }, (_, index) => index % 10)).medianDelayDays // 4
 */
export function learnPortfolio(delaysDays: readonly number[]): Portfolio {
  if (delaysDays.length < leastInvoices) return unknownPortfolio
  const share = (over: number) => delaysDays.filter((delay) => delay > over).length / delaysDays.length
  const values = delaysDays.map((value) => ({ value, weight: 1 }))
  return {
    lateShare: share(0),
    monthLateShare: share(30),
    medianDelayDays: weightedQuantile(values, 0.5) ?? unknownPortfolio.medianDelayDays,
    earlyDelayDays: weightedQuantile(values, 0.1) ?? unknownPortfolio.earlyDelayDays,
    lateDelayDays: weightedQuantile(values, 0.9) ?? unknownPortfolio.lateDelayDays,
  }
}

import { dayNumber, type IsoDay } from '../day.ts'
import type { Grade, Habits } from './habits.ts'
import type { Portfolio } from './learn-portfolio.ts'
import { type Weighted, weightedQuantile } from './weighted-quantile.ts'

/** A settled invoice, as far as habits need it. */
export type Settled = { dueDay: IsoDay; settledDay: IsoDay }

/** So many newest settled invoices count, and a payment counts half after so many days. */
export const habitsReach = { mostInvoices: 200, halfLifeDays: 180, leastInvoices: 3 } as const

/** How much the book weighs beside the customer's own invoices: two of them in a rate, one in a delay. */
const shrink = { rate: 2, delay: 1 } as const

/**
 * How a customer pays, from its settled invoices (any order; the newest 200 count): each weighs 2^(−age / 180 days)
 * by its settlement. The chance of paying late is (Σ w·late + 2·p) ÷ (Σ w + 2), p the book's; the typical delay is
 * the weighted median drawn towards the book's by one invoice; four in five payments lie between the weighted 10 %
 * and 90 % quantiles, the book's own two among them as pseudo-observations of weight 1. Days are rounded to whole
 * ones, half away from zero, shares to basis points. Null under three settled invoices.
 *
 * Grades and trend: `gradeOf`, `trendOf`. Source of the model and its tested bars: `docs/decisions/0008-how-habits-are-learnt.md`.
 *
 * @example
 * learnHabits([], { asOf: day('2026-11-20'), portfolio: unknownPortfolio }) // null
 */
export function learnHabits(
  settled: readonly Settled[],
  by: { asOf: IsoDay; portfolio: Portfolio },
): Habits | null {
  if (settled.length < habitsReach.leastInvoices) return null
  const asOf = dayNumber(by.asOf)
  const payments = settled
    .toSorted((a, b) => (a.settledDay < b.settledDay ? 1 : -1))
    .slice(0, habitsReach.mostInvoices)
    .map((invoice) => paymentOf(invoice, asOf))
    .sort((a, b) => a.delayDays - b.delayDays)
  const lateShare = shrunkShare(payments, { over: 0, portfolioShare: by.portfolio.lateShare })
  const monthLateShare = shrunkShare(payments, { over: 30, portfolioShare: by.portfolio.monthLateShare })
  return {
    grade: gradeOf({ lateShare, monthLateShare }),
    lateBps: Math.round(lateShare * 10_000),
    ...delaysOf(payments, by.portfolio),
    trend: trendOf(payments),
    settledCount: payments.length,
  }
}

type Payment = { delayDays: number; ageDays: number; weight: number }

function paymentOf({ dueDay, settledDay }: Settled, asOf: number): Payment {
  const settledOn = dayNumber(settledDay)
  const ageDays = Math.max(0, asOf - settledOn)
  return {
    delayDays: settledOn - dayNumber(dueDay),
    ageDays,
    weight: 2 ** (-ageDays / habitsReach.halfLifeDays),
  }
}

/** The share of payments later than `over` days, drawn towards the book's by two invoices. */
function shrunkShare(payments: readonly Payment[], to: { over: number; portfolioShare: number }): number {
  const total = weightOf(payments)
  const late = weightOf(payments.filter(({ delayDays }) => delayDays > to.over))
  return (late + shrink.rate * to.portfolioShare) / (total + shrink.rate)
}

const weightOf = (payments: readonly Payment[]): number =>
  payments.reduce((sum, { weight }) => sum + weight, 0)

function delaysOf(
  payments: readonly Payment[],
  portfolio: Portfolio,
): Pick<Habits, 'typicalDelayDays' | 'earliestDelayDays' | 'latestDelayDays'> {
  const delays: Weighted[] = payments.map(({ delayDays, weight }) => ({ value: delayDays, weight }))
  const total = weightOf(payments)
  const median = weightedQuantile(delays, 0.5) ?? portfolio.medianDelayDays
  const typical = roundDays(
    (total * median + shrink.delay * portfolio.medianDelayDays) / (total + shrink.delay),
  )
  const known = [
    ...delays,
    { value: portfolio.earlyDelayDays, weight: 1 },
    { value: portfolio.lateDelayDays, weight: 1 },
  ]
  return {
    typicalDelayDays: typical,
    earliestDelayDays: Math.min(typical, weightedQuantile(known, 0.1) ?? typical),
    latestDelayDays: Math.max(typical, weightedQuantile(known, 0.9) ?? typical),
  }
}

/**
 * A grade by bands of probability. What counts is paying more than thirty days late: up to 4 % is A, 10 % B, 25 % C,
 * 50 % D, above E; and an A pays on time at least every other time. So a customer that is always a week late is a
 * B, and one that lets every other invoice wait for a month an E.
 *
 * @example
 * gradeOf({ lateShare: 0.9, monthLateShare: 0.02 }) // 'B'
 */
export function gradeOf(shares: { lateShare: number; monthLateShare: number }): Grade {
  if (shares.monthLateShare > 0.5) return 'E'
  if (shares.monthLateShare > 0.25) return 'D'
  if (shares.monthLateShare > 0.1) return 'C'
  return shares.monthLateShare > 0.04 || shares.lateShare > 0.5 ? 'B' : 'A'
}

/** Seven days more or less, over at least three payments of the last ninety days and three before, are a trend. */
const trendRule = { recentDays: 90, leastInvoices: 3, days: 7 } as const

function trendOf(payments: readonly Payment[]): Habits['trend'] {
  const recent = payments.filter(({ ageDays }) => ageDays <= trendRule.recentDays)
  const before = payments.filter(({ ageDays }) => ageDays > trendRule.recentDays)
  if (Math.min(recent.length, before.length) < trendRule.leastInvoices) return 'steady'
  const shift = medianDelay(recent) - medianDelay(before)
  if (shift >= trendRule.days) return 'worse'
  return shift <= -trendRule.days ? 'better' : 'steady'
}

const medianDelay = (payments: readonly Payment[]): number =>
  weightedQuantile(
    payments.map(({ delayDays, weight }) => ({ value: delayDays, weight })),
    0.5,
  ) ?? 0

const roundDays = (days: number): number => Math.sign(days) * Math.round(Math.abs(days)) || 0

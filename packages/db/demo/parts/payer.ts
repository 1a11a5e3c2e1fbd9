import { backToWeekday, onToWeekday, weekdayOf } from './days.ts'
import type { Random } from './random.ts'

/** How a customer pays: so many days after the due day, in a payment run on certain days. */
export type Payer = {
  /** Days beyond the due day at which the payment is decided; negative is early. */
  delayDays: number
  /** Deviation of the delay, in days. */
  spreadDays: number
  run: PaymentRun
}

/** Customers pay in runs: on one weekday, or on two dates of the month. */
export type PaymentRun =
  | { kind: 'weekly'; weekday: number }
  | { kind: 'twiceMonthly'; dates: readonly [number, number] }

/** A payment outside the runs, such as a transfer by hand, may also fall on a weekend. */
const outsideRunShare = 0.04

/** Shares follow what trade books show: half pay about on time, a tenth a month late. */
const manners: readonly { share: number; delayDays: number; spreadDays: number }[] = [
  { share: 0.1, delayDays: -8, spreadDays: 3 },
  { share: 0.35, delayDays: -2, spreadDays: 2 },
  { share: 0.25, delayDays: 5, spreadDays: 4 },
  { share: 0.15, delayDays: 14, spreadDays: 6 },
  { share: 0.1, delayDays: 30, spreadDays: 10 },
  { share: 0.05, delayDays: 50, spreadDays: 15 },
]

const runDates: readonly (readonly [number, number])[] = [
  [10, 25],
  [5, 20],
]

export function payerOf(random: Random): Payer {
  let draw = random.next()
  const manner = manners.find(({ share }) => {
    draw -= share
    return draw < 0
  })
  const run: PaymentRun = random.chance(0.7)
    ? { kind: 'weekly', weekday: random.int({ from: 1, to: 5 }) }
    : { kind: 'twiceMonthly', dates: random.pick(runDates) }
  return { delayDays: manner?.delayDays ?? 0, spreadDays: manner?.spreadDays ?? 2, run }
}

/** The day on which a payer settles an invoice that is due on `dueDay`; both are day numbers. */
export function settledDayOf(dueDay: number, payer: Payer, random: Random): number {
  const wanted = dueDay + Math.round(payer.delayDays + payer.spreadDays * random.normal())
  if (random.chance(outsideRunShare)) return wanted
  // Who means to be on time takes the last run before, who does not, the next one
  return payer.delayDays <= 0 ? lastRun(wanted, payer.run) : nextRun(wanted, payer.run)
}

function nextRun(wanted: number, run: PaymentRun): number {
  if (run.kind === 'weekly') return wanted + ((run.weekday - weekdayOf(wanted) + 7) % 7)
  let day = wanted
  while (!run.dates.includes(dateOf(day))) day++
  return onToWeekday(day)
}

function lastRun(wanted: number, run: PaymentRun): number {
  if (run.kind === 'weekly') return wanted - ((weekdayOf(wanted) - run.weekday + 7) % 7)
  let day = wanted
  while (!run.dates.includes(dateOf(day))) day--
  return backToWeekday(day)
}

const dateOf = (day: number): number => new Date(day * 86_400_000).getUTCDate()

import { dayNumber, dayOfNumber, type IsoDay } from '@encours/core/day'

const days = new Map<number, IsoDay>()

/** The day of a number as text. A million invoices share some eight hundred days, so each is written once. */
export function isoDay(number: number): IsoDay {
  const known = days.get(number)
  if (known) return known
  const made = dayOfNumber(number)
  days.set(number, made)
  return made
}

/** 1 Monday to 7 Sunday, of a day's number. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** The day itself, or the Friday before where it falls on a weekend. */
export const backToWeekday = (number: number): number => number - Math.max(0, weekdayOf(number) - 5)

/** The day itself, or the Monday after where it falls on a weekend. */
export const onToWeekday = (number: number): number => {
  const weekday = weekdayOf(number)
  return weekday > 5 ? number + 8 - weekday : number
}

/** The last working day before a day: a ledger is as of that evening. */
export const ledgerDayBefore = (today: IsoDay): IsoDay => isoDay(backToWeekday(dayNumber(today) - 1))

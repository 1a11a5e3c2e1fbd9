import { dayParts, daysBetween, type IsoDay, weekday } from '../day.ts'
import type { Language } from './language.ts'
import { wordsOf } from './words-of.ts'

/** From which day one looks: days far from it are said with their year, all of them where it is null. */
export type DayManner = { language: Language; near: IsoDay | null }

/**
 * A day in a few letters: `31 Jan`, `31/01`, with the year where it is more than 300 days away.
 *
 * @example
 * sayDay(day('2027-01-31'), { language: 'en', near: day('2026-11-20') }) // '31 Jan'
 * sayDay(day('2027-01-31'), { language: 'fr', near: null }) // '31/01/2027'
 */
export function sayDay(on: IsoDay, manner: DayManner): string {
  const { year, month, date } = dayParts(on)
  const far = isFar(on, manner.near)
  if (manner.language === 'fr') {
    const numbers = [date, month].map((part) => String(part).padStart(2, '0'))
    return [...numbers, ...(far ? [String(year)] : [])].join('/')
  }
  const text = `${String(date)} ${monthOf(month, manner.language)}`
  return far ? `${text} ${String(year)}` : text
}

/**
 * A day with its weekday: `Fri 20 Nov`, `ven. 20/11`.
 *
 * @example
 * sayWeekday(day('2026-11-20'), { language: 'fr', near: day('2026-11-22') }) // 'ven. 20/11'
 */
export const sayWeekday = (on: IsoDay, manner: DayManner): string =>
  `${wordsOf(manner.language).weekdays[weekday(on) - 1] ?? ''} ${sayDay(on, manner)}`

/**
 * From one day to another, the month in letters: `12–26 Jan`, `28 déc.–12 janv.`
 *
 * @example
 * sayDays({ from: day('2027-01-12'), to: day('2027-01-26') }, 'en') // '12–26 Jan'
 */
export function sayDays(span: { from: IsoDay; to: IsoDay }, language: Language): string {
  const [from, to] = [dayParts(span.from), dayParts(span.to)]
  const last = `${dateOf(to.date, language)} ${monthOf(to.month, language)}`
  if (span.from === span.to) return last
  const sameMonth = from.month === to.month && from.year === to.year
  const first = dateOf(from.date, language)
  return sameMonth ? `${first}–${last}` : `${first} ${monthOf(from.month, language)}–${last}`
}

const isFar = (on: IsoDay, near: IsoDay | null): boolean =>
  near === null || Math.abs(daysBetween({ from: on, to: near })) > 300

const monthOf = (month: number, language: Language): string => wordsOf(language).months[month - 1] ?? ''

const dateOf = (date: number, language: Language): string =>
  language === 'fr' && date === 1 ? '1er' : String(date)

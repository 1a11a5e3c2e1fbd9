import * as v from 'valibot'
import { invariant } from './result.ts'

/** A calendar day, `YYYY-MM-DD`, without a time zone: due days, ledger days, delivery days. Sorts as text. */
export type IsoDay = string & { readonly isoDay: unique symbol }

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`: when something was said or done. Sorts as text. */
export type Instant = string & { readonly instant: unique symbol }

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const msPerDay = 86_400_000

/**
 * Whether a text is a day that exists, from year 1900 to 2199.
 *
 * @example
 * isDay('2024-02-29') // true
 * isDay('2026-02-29') // false
 */
export function isDay(text: string): text is IsoDay {
  const parts = dayPattern.exec(text)
  if (!parts) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false
  return date >= 1 && date <= daysInMonth(year, month)
}

/** Whether a text is a moment as `toInstant` writes it. */
export const isInstant = (text: string): text is Instant =>
  instantPattern.test(text) && !Number.isNaN(Date.parse(text))

/**
 * A day written in code. Throws on a day that does not exist: what people type goes through a parser.
 *
 * @example
 * day('2026-11-20') // '2026-11-20'
 */
export function day(text: string): IsoDay {
  invariant(isDay(text), `${text} is no day`)
  return text
}

/** The moment of `epochMs`, milliseconds since 1970 in UTC. */
export function toInstant(epochMs: number): Instant {
  const text = new Date(epochMs).toISOString()
  invariant(isInstant(text), `${text} is no moment`)
  return text
}

/**
 * Days between two days, negative where `to` lies before `from`.
 *
 * @example
 * daysBetween({ from: day('2026-02-28'), to: day('2026-03-01') }) // 1
 */
export const daysBetween = (span: { from: IsoDay; to: IsoDay }): number =>
  dayNumber(span.to) - dayNumber(span.from)

/**
 * The day `days` later; earlier where `days` is negative.
 *
 * @example
 * addDays(day('2024-02-28'), 2) // '2024-03-01'
 */
export const addDays = (from: IsoDay, days: number): IsoDay => dayOfNumber(dayNumber(from) + days)

/**
 * The last day of the month in which a day lies.
 *
 * @example
 * endOfMonth(day('2024-02-10')) // '2024-02-29'
 */
export function endOfMonth(of: IsoDay): IsoDay {
  const { year, month } = dayParts(of)
  return dayOf({ year, month, date: daysInMonth(year, month) })
}

/**
 * A date in the month `months` after the one of `of`; a date that the month lacks becomes its last day.
 *
 * @example
 * dateInMonth(day('2026-01-15'), { months: 1, date: 31 }) // '2026-02-28'
 */
export function dateInMonth(of: IsoDay, at: { months: number; date: number }): IsoDay {
  const { year, month } = dayParts(of)
  const index = year * 12 + month - 1 + at.months
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  const last = daysInMonth(target.year, target.month)
  return dayOf({ ...target, date: Math.min(at.date, last) })
}

/**
 * The same date `months` months later, as the law counts time limits in months (France, CPC art. 641): a date that the
 * month lacks becomes its last day.
 *
 * @example
 * addMonths(day('2026-12-31'), 2) // '2027-02-28'
 */
export const addMonths = (from: IsoDay, months: number): IsoDay =>
  dateInMonth(from, { months, date: dayParts(from).date })

/**
 * The weekday, 1 Monday to 7 Sunday (ISO 8601).
 *
 * @example
 * weekday(day('2026-11-22')) // 7
 */
export const weekday = (of: IsoDay): number => ((((dayNumber(of) + 3) % 7) + 7) % 7) + 1

/**
 * The day on which a moment falls in a time zone.
 *
 * @example
 * dayAt(toInstant(Date.UTC(2026, 10, 21, 23, 30)), 'Europe/Paris') // '2026-11-22'
 */
export function dayAt(moment: Instant, timeZone: string): IsoDay {
  return day(dayFormat(timeZone).format(new Date(moment)))
}

/**
 * Days since 1970-01-01. Cheap: sums and loops over due days use it.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 *
 * @example
 * dayNumber(day('1970-01-02')) // 1
 */
export function dayNumber(of: IsoDay): number {
  const { year, month, date } = dayParts(of)
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day that lies `number` days after 1970-01-01. Each is made once: a book's days are few. */
export function dayOfNumber(number: number): IsoDay {
  const known = dayTexts.get(number)
  if (known) return known
  const made = day(new Date(number * msPerDay).toISOString().slice(0, 10))
  dayTexts.set(number, made)
  return made
}

const dayTexts = new Map<number, IsoDay>()

/** Year, month (1–12) and date (1–31). Read digit by digit: every sum over due days comes through here. */
export const dayParts = (of: IsoDay): { year: number; month: number; date: number } => ({
  year: twoDigits(of, 0) * 100 + twoDigits(of, 2),
  month: twoDigits(of, 5),
  date: twoDigits(of, 8),
})

const twoDigits = (of: IsoDay, at: number): number => of.charCodeAt(at) * 10 + of.charCodeAt(at + 1) - 528

const dayOf = (parts: { year: number; month: number; date: number }): IsoDay =>
  day(
    `${String(parts.year).padStart(4, '0')}-${String(parts.month).padStart(2, '0')}-${String(parts.date).padStart(2, '0')}`,
  )

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  dayFormats.set(timeZone, made)
  return made
}

const [earliest, latest] = [day('1970-01-01'), day('2099-12-31')]

/**
 * The edge's parser for a day, in the years that ledgers are read in: whatever a policy adds to it or takes off is a day
 * too, so that nothing that somebody wrote can stop what is to follow from it.
 */
export const daySchema = v.pipe(
  v.string(),
  v.check(
    (text) => isDay(text) && text >= earliest && text <= latest,
    'a day, YYYY-MM-DD, from 1970 to 2099',
  ),
  v.transform((text) => day(text)),
)

import { addDays, day, dayNumber, dayParts, type IsoDay, weekday } from './day.ts'

/**
 * Whether business is done on a day: Monday to Friday, and no public holiday of the country. FR and BE are known;
 * elsewhere only weekends are free.
 *
 * @example
 * isBusinessDay(day('2026-07-14'), 'FR') // false
 * isBusinessDay(day('2026-07-14'), 'BE') // true
 */
export function isBusinessDay(on: IsoDay, country: string): boolean {
  const days = judged.get(country) ?? new Map<IsoDay, boolean>()
  const found = days.get(on)
  if (found !== undefined) return found
  const open = weekday(on) <= 5 && !weekdayHolidays(country, dayParts(on).year).includes(on)
  judged.set(country, days.set(on, open))
  return open
}

/** A book's days are few, and each is asked about thousands of times. */
const judged = new Map<string, Map<IsoDay, boolean>>()

/**
 * The nth business day after a day, or before it where `count` is negative. 0 gives the day itself, whatever it is.
 *
 * @example
 * addBusinessDays(day('2026-11-20'), 1, 'FR') // '2026-11-23'
 * addBusinessDays(day('2026-11-22'), -1, 'FR') // '2026-11-20'
 */
export function addBusinessDays(from: IsoDay, count: number, country: string): IsoDay {
  const step = Math.sign(count)
  let on = from
  for (let left = Math.abs(count); left > 0; ) {
    on = addDays(on, step)
    if (isBusinessDay(on, country)) left -= 1
  }
  return on
}

/**
 * Business days after `from`, up to and including `to`; 0 where `to` is not later. The cost does not grow with the span.
 *
 * @example
 * businessDaysBetween({ from: day('2026-11-20'), to: day('2026-11-24') }, 'FR') // 2
 */
export function businessDaysBetween(span: { from: IsoDay; to: IsoDay }, country: string): number {
  if (span.to <= span.from) return 0
  let count = weekdaysUpTo(span.to) - weekdaysUpTo(span.from)
  for (let year = dayParts(span.from).year; year <= dayParts(span.to).year; year += 1) {
    count -= weekdayHolidays(country, year).filter((on) => on > span.from && on <= span.to).length
  }
  return count
}

/**
 * The public holidays of a year, in order; none where the country is not known.
 * Source: France, Code du travail L3133-1 (without the two of Alsace-Moselle); Belgium, royal decree of 18 April 1974.
 *
 * @example
 * publicHolidays('FR', 2026)[1] // '2026-04-06'
 */
export function publicHolidays(country: string, year: number): IsoDay[] {
  const fixed = fixedHolidays[country]
  if (!fixed) return []
  const easter = easterSunday(year)
  const moving = [1, 39, 50].map((days) => addDays(easter, days))
  return [...fixed.map((date) => day(`${String(year)}-${date}`)), ...moving].toSorted()
}

/**
 * Easter Sunday of a Gregorian year. Easter Monday is 1 day later, Ascension 39, Whit Monday 50.
 * Source: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
 *
 * @example
 * easterSunday(2026) // '2026-04-05'
 */
export function easterSunday(year: number): IsoDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const moon = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const march = epact + sunday - 7 * shift + 22
  return addDays(day(`${String(year)}-03-01`), march - 1)
}

const fixedHolidays: Record<string, readonly string[]> = {
  FR: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
  BE: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'],
}

/** Monday to Friday since a Monday long ago, up to and including a day. 1899-12-25 was a Monday. */
function weekdaysUpTo(on: IsoDay): number {
  const sinceMonday = dayNumber(on) + 25_574
  return Math.floor(sinceMonday / 7) * 5 + Math.min((sinceMonday % 7) + 1, 5)
}

const known = new Map<string, Map<number, IsoDay[]>>()

/** Made once for each country and year: every sum over business days comes through here. */
function weekdayHolidays(country: string, year: number): IsoDay[] {
  const years = known.get(country) ?? new Map<number, IsoDay[]>()
  const made = years.get(year)
  if (made) return made
  // Two holidays can meet: Ascension and 1 May in 2008
  const days = [...new Set(publicHolidays(country, year))].filter((on) => weekday(on) <= 5)
  known.set(country, years.set(year, days))
  return days
}

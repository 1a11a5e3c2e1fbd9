import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { addBusinessDays } from './calendar.ts'
import {
  addDays,
  dateInMonth,
  day,
  dayAt,
  dayNumber,
  dayOfNumber,
  daySchema,
  daysBetween,
  endOfMonth,
  isDay,
  toInstant,
  weekday,
} from './day.ts'

const someDay = fc
  .integer({ min: dayNumber(day('1901-01-01')), max: dayNumber(day('2198-12-31')) })
  .map(dayOfNumber)

describe('days', () => {
  test('29 February exists in 2024 and 2000, not in 2026 and 1900', () => {
    const days = ['2024-02-29', '2000-02-29', '2026-02-29', '1900-02-29']
    expect(days.map(isDay)).toEqual([true, true, false, false])
  })

  test('what is no day is refused: month 13, day 0, a time, another order', () => {
    expect(['2026-13-01', '2026-01-00', '2026-01-01T00:00', '01/02/2026', ''].map(isDay)).toEqual(
      Array(5).fill(false),
    )
    expect(() => day('2026-02-31')).toThrow('2026-02-31 is no day')
  })

  test('adding days and counting them back agree, and text order is time order', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -300, max: 300 }), (from, days) => {
        const to = addDays(from, days)
        expect(daysBetween({ from, to })).toBe(days)
        expect(Math.sign(days)).toBe(to > from ? 1 : to < from ? -1 : 0)
      }),
    )
  })

  test('a month ends on its last day and the next day begins a month', () => {
    fc.assert(
      fc.property(someDay, (of) => {
        expect(endOfMonth(of) >= of).toBe(true)
        expect(addDays(endOfMonth(of), 1).slice(8)).toBe('01')
      }),
    )
  })

  test('the 31st of a month that has 30 days is the 30th, also over the turn of the year', () => {
    expect(dateInMonth(day('2026-10-31'), { months: 1, date: 31 })).toBe('2026-11-30')
    expect(dateInMonth(day('2026-12-05'), { months: 1, date: 10 })).toBe('2027-01-10')
  })

  test('22 November 2026 is a Sunday, 1 January 1970 a Thursday, 31 December 1905 a Sunday', () => {
    expect(['2026-11-22', '1970-01-01', '1905-12-31'].map((text) => weekday(day(text)))).toEqual([7, 4, 7])
  })

  test('at the edge days are those of 1970 to 2099: what a policy adds to them is a day too', () => {
    const taken = ['1969-12-31', '1970-01-01', '2099-12-31', '2100-01-01', '2199-12-31', '2026-02-30'].map(
      (text) => v.safeParse(daySchema, text).success,
    )
    expect(taken).toEqual([false, true, true, false, false, false])
    expect(addBusinessDays(day('2099-12-31'), 3_660, 'FR').slice(0, 4)).toBe('2114')
    expect(addBusinessDays(day('1970-01-01'), -3_660, 'FR').slice(0, 4)).toBe('1955')
  })

  test('half past eleven at night in UTC is the next day in Paris', () => {
    expect(dayAt(toInstant(Date.UTC(2026, 10, 21, 23, 30)), 'Europe/Paris')).toBe('2026-11-22')
    expect(dayAt(toInstant(Date.UTC(2026, 10, 21, 22, 30)), 'Europe/Paris')).toBe('2026-11-21')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBusinessDays,
  businessDaysBetween,
  easterSunday,
  isBusinessDay,
  publicHolidays,
} from './calendar.ts'
import { addDays, day, dayOfNumber } from './day.ts'

const days = fc.integer({ min: 0, max: 60_000 }).map(dayOfNumber)
const countries = fc.constantFrom('FR', 'BE', 'DE')

describe('Easter', () => {
  // Dates published by the Bureau des longitudes, with the earliest and latest possible
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('in %i it is %s', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday)
  })
})

describe('public holidays', () => {
  test('France has 11 in 2026, Ascension on 14 May among them', () => {
    expect(publicHolidays('FR', 2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })

  test('Belgium has 10: 21 July, and neither 8 May nor 14 July', () => {
    const belgian = publicHolidays('BE', 2026)
    expect(belgian).toHaveLength(10)
    expect(belgian).toContain('2026-07-21')
    expect(belgian).not.toContain('2026-05-08')
    expect(belgian).not.toContain('2026-07-14')
  })

  test('a country nobody has described has weekends only', () => {
    expect(publicHolidays('XX', 2026)).toEqual([])
    expect(isBusinessDay(day('2026-12-25'), 'XX')).toBe(true)
    expect(isBusinessDay(day('2026-12-26'), 'XX')).toBe(false)
  })
})

describe('business days', () => {
  test('from Friday 20 November 2026 the next is Monday 23', () => {
    expect(addBusinessDays(day('2026-11-20'), 1, 'FR')).toBe('2026-11-23')
  })

  test('from Wednesday 30 December 2026 the second is Monday 4 January: 1 January is free', () => {
    expect(addBusinessDays(day('2026-12-30'), 2, 'FR')).toBe('2027-01-04')
  })

  test('Friday to Sunday holds none, Friday to Monday one', () => {
    expect(businessDaysBetween({ from: day('2026-11-20'), to: day('2026-11-22') }, 'FR')).toBe(0)
    expect(businessDaysBetween({ from: day('2026-11-20'), to: day('2026-11-23') }, 'FR')).toBe(1)
  })

  test('backwards there are none', () => {
    expect(businessDaysBetween({ from: day('2026-11-23'), to: day('2026-11-20') }, 'FR')).toBe(0)
  })

  test('1 May 2008, which was Ascension too, is free once', () => {
    expect(businessDaysBetween({ from: day('2008-04-30'), to: day('2008-05-02') }, 'FR')).toBe(1)
  })

  test('counting by arithmetic agrees with counting day by day', () => {
    fc.assert(
      fc.property(days, fc.nat(800), countries, (from, span, country) => {
        let counted = 0
        for (let after = 1; after <= span; after += 1) {
          if (isBusinessDay(addDays(from, after), country)) counted += 1
        }
        expect(businessDaysBetween({ from, to: addDays(from, span) }, country)).toBe(counted)
      }),
      { numRuns: 100 },
    )
  })

  test('n business days later lies a business day, n business days away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), countries, (from, count, country) => {
        const to = addBusinessDays(from, count, country)
        expect(isBusinessDay(to, country)).toBe(true)
        expect(businessDaysBetween({ from, to }, country)).toBe(count)
      }),
      { numRuns: 200 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, dayOfNumber } from '../day.ts'
import type { DueDaySum } from '../dossier.ts'
import { ageingOf, overdueOf } from './ageing.ts'

const today = day('2026-11-20')
const due = (daysPast: number, openMinor = 100): DueDaySum => ({
  dueDay: addDays(today, -daysPast),
  openMinor,
  disputedMinor: 0,
  factoredMinor: 0,
  count: 1,
})

describe('the aged balance', () => {
  test.each([
    [-10, 'notDueMinor'],
    [0, 'notDueMinor'],
    [1, 'days1To30Minor'],
    [30, 'days1To30Minor'],
    [31, 'days31To60Minor'],
    [60, 'days31To60Minor'],
    [61, 'days61To90Minor'],
    [90, 'days61To90Minor'],
    [91, 'daysOver90Minor'],
    [4_000, 'daysOver90Minor'],
  ] as const)('an invoice %i days past due is in %s', (daysPast, bucket) => {
    expect(ageingOf([due(daysPast)], today)[bucket]).toBe(100)
  })

  test('its five parts add up to what is open', () => {
    const sums = fc.array(
      fc.record({
        dueDay: fc.integer({ min: 19_000, max: 22_000 }).map(dayOfNumber),
        openMinor: fc.integer({ min: 0, max: 10_000_000 }),
        disputedMinor: fc.constant(0),
        factoredMinor: fc.constant(0),
        count: fc.integer({ min: 1, max: 9 }),
      }),
    )
    fc.assert(
      fc.property(sums, (dueDays) => {
        const parts = Object.values(ageingOf(dueDays, today)).reduce((sum, part) => sum + part, 0)
        expect(parts).toBe(dueDays.reduce((sum, one) => sum + one.openMinor, 0))
      }),
      { numRuns: 200 },
    )
  })

  test('what is overdue is what is in the four late parts', () => {
    const dueDays = [due(100, 1), due(70, 20), due(40, 300), due(5, 4_000), due(0, 50_000)]
    const { notDueMinor, ...late } = ageingOf(dueDays, today)
    expect(notDueMinor).toBe(50_000)
    expect(Object.values(late).reduce((sum, part) => sum + part, 0)).toBe(
      overdueOf(dueDays, today).overdueMinor,
    )
  })
})

describe('overdue', () => {
  test('two due days past, one to come: 350 overdue in 3 invoices, the oldest 31 days', () => {
    const dueDays = [{ ...due(31, 250), count: 2, disputedMinor: 50 }, due(1, 100), due(-1, 900)]
    expect(overdueOf(dueDays, today)).toEqual({
      overdueMinor: 350,
      disputedMinor: 50,
      invoiceCount: 3,
      oldestDays: 31,
      oldestDueDay: '2026-10-20',
    })
  })

  test('nothing due yet is 0 days and no day', () => {
    expect(overdueOf([due(0)], today)).toEqual({
      overdueMinor: 0,
      disputedMinor: 0,
      invoiceCount: 0,
      oldestDays: 0,
      oldestDueDay: null,
    })
  })

  test('a due day whose invoices are all paid is not the oldest', () => {
    expect(overdueOf([due(80, 0), due(2, 100)], today).oldestDays).toBe(2)
  })
})

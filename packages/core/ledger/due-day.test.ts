import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, dayOfNumber } from '../day.ts'
import { anyTerms } from '../testing/any-terms.ts'
import { dueDayOf } from './due-day.ts'
import type { Terms } from './terms.ts'

describe('an invoice of 31 January 2027', () => {
  const cases: [string, Terms, string | null][] = [
    ['on receipt is due that day', { kind: 'net', days: 0 }, '2027-01-31'],
    ['net 30 is due 2 March', { kind: 'net', days: 30 }, '2027-03-02'],
    [
      '45 days end of month is due 31 March: 17 March, then its month’s end',
      { kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' },
      '2027-03-31',
    ],
    [
      'end of month 45 days is due 17 March',
      { kind: 'endOfMonth', days: 45, reading: 'endThenDays' },
      '2027-03-17',
    ],
    ['end of month is due that day', { kind: 'endOfMonth', days: 0, reading: 'daysThenEnd' }, '2027-01-31'],
    ['the 10th is due 10 February', { kind: 'dateOfNextMonth', date: 10, days: 0 }, '2027-02-10'],
    ['the 31st is due 28 February', { kind: 'dateOfNextMonth', date: 31, days: 0 }, '2027-02-28'],
    ['30 days the 10th is due 10 April', { kind: 'dateOfNextMonth', date: 10, days: 30 }, '2027-04-10'],
    ['prepaid has no due day', { kind: 'prepayment' }, null],
  ]
  test.each(cases)('%s', (_, terms, due) => {
    expect(dueDayOf(terms, day('2027-01-31'))).toBe(due)
  })
})

test('in a leap year 30 days end of month from 31 January is due 31 March', () => {
  const terms: Terms = { kind: 'endOfMonth', days: 30, reading: 'daysThenEnd' }
  expect(dueDayOf(terms, day('2028-01-31'))).toBe('2028-03-31')
})

test('nothing is due before its invoice day', () => {
  fc.assert(
    fc.property(anyTerms, fc.integer({ min: 0, max: 60_000 }).map(dayOfNumber), (terms, invoiceDay) => {
      const due = dueDayOf(terms, invoiceDay)
      expect(due === null ? terms.kind === 'prepayment' : due >= invoiceDay).toBe(true)
    }),
    { numRuns: 300 },
  )
})

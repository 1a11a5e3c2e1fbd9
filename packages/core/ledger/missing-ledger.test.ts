import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBusinessDay } from '../calendar.ts'
import { type Instant, toInstant } from '../day.ts'
import { type LedgerArrivals, missingLedgerDay } from './missing-ledger.ts'

/** A time on the wall in Paris in November 2026, an hour ahead of UTC: `23 09:00` is Monday the 23rd. */
const at = (wall: string): Instant => {
  const [date = '', time = ''] = wall.split(' ')
  return toInstant(Date.parse(`2026-11-${date}T${time}:00+01:00`))
}
const watched: LedgerArrivals = { watchedSince: at('02 10:00'), unattendedDays: 0, lastAt: null }
const missing = (arrivals: LedgerArrivals, now: string, country = 'FR') =>
  missingLedgerDay(arrivals, { now: at(now), timeZone: 'Europe/Paris', country })

describe('given a folder that is watched since the beginning of the month', () => {
  // 20 November 2026 is a Friday; the 11th, a Wednesday, is a holiday in France and Belgium
  test.each([
    { last: '20 02:00', now: '23 08:59', day: null, because: 'it is not nine yet' },
    { last: '20 02:00', now: '23 09:00', day: '2026-11-23', because: 'nothing came since Friday morning' },
    {
      last: '20 18:30',
      now: '23 09:00',
      day: null,
      because: 'an export of Friday evening counts for Monday',
    },
    { last: '22 03:00', now: '23 09:00', day: null, because: 'so does one of the weekend' },
    { last: '23 08:59', now: '23 09:00', day: null, because: 'it came a minute before' },
    { last: '23 11:00', now: '23 12:00', day: null, because: 'it came late, and is here' },
    { last: '20 08:59', now: '23 09:00', day: '2026-11-23', because: 'that one was for Friday' },
    { last: '20 09:00', now: '23 09:00', day: null, because: 'from nine on it is for the next day' },
    { last: '19 02:00', now: '22 10:00', day: '2026-11-20', because: 'on Sunday it is still Friday’s' },
    { last: '10 02:00', now: '11 10:00', day: null, because: 'on a holiday none is expected' },
    { last: '10 02:00', now: '12 09:00', day: '2026-11-12', because: 'the day after the holiday one is' },
    { last: '10 20:00', now: '12 09:00', day: null, because: 'the evening before the holiday is enough' },
  ])('last ledger on the $last, now the $now: $because', ({ last, now, day }) => {
    expect(missing({ ...watched, lastAt: at(last) }, now)).toBe(day)
  })

  test('and no ledger ever: the last business day’s is missing', () => {
    expect(missing(watched, '23 09:00')).toBe('2026-11-23')
  })

  test('in a country without that holiday, the 11th counts', () => {
    expect(missing({ ...watched, lastAt: at('10 02:00') }, '11 10:00', 'DE')).toBe('2026-11-11')
  })
})

describe('given a folder that is watched since this morning', () => {
  test('nothing is missing before a whole business day has passed', () => {
    const since = { ...watched, watchedSince: at('20 10:00') }
    expect(missing(since, '20 12:00')).toBeNull()
    expect(missing(since, '23 09:00')).toBeNull()
    expect(missing(since, '24 09:00')).toBe('2026-11-24')
  })
})

describe('given no folder', () => {
  const sent = (unattendedDays: number) => ({
    watchedSince: null,
    unattendedDays,
    lastAt: at('18 02:00'),
  })

  test('files that came by themselves on two business days are expected again; on one, not yet', () => {
    expect(missing(sent(2), '20 09:00')).toBe('2026-11-20')
    expect(missing(sent(1), '20 09:00')).toBeNull()
  })

  test('a book that people import by hand is never missing', () => {
    expect(missing({ watchedSince: null, unattendedDays: 0, lastAt: null }, '20 09:00')).toBeNull()
  })
})

test('what is missing is a business day that has begun, and an import just now always ends it', () => {
  const moments = fc.integer({ min: Date.UTC(2026, 0, 5), max: Date.UTC(2027, 11, 31) }).map(toInstant)
  fc.assert(
    fc.property(moments, fc.option(moments), fc.constantFrom('FR', 'BE', 'XX'), (now, lastAt, country) => {
      const clock = { now, timeZone: 'Europe/Brussels', country }
      const found = missingLedgerDay({ watchedSince: null, unattendedDays: 2, lastAt }, clock)
      if (found !== null) expect(isBusinessDay(found, country)).toBe(true)
      expect(missingLedgerDay({ watchedSince: null, unattendedDays: 2, lastAt: now }, clock)).toBeNull()
    }),
    { numRuns: 200 },
  )
})

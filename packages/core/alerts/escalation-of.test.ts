import { describe, expect, test } from 'vitest'
import { dayAt, toInstant } from '../day.ts'
import { givenBook } from '../testing/given.ts'
import { escalationOf } from './follow-alerts.ts'

const { policy } = givenBook()
/** When the manager hears of what opens at a moment in Paris's winter (UTC + 1): 08:00 is seven o'clock in UTC. */
function escalates(urgency: 'at-once' | 'soon' | 'digest', from: string, escalate = policy.alerts.escalate) {
  const now = toInstant(Date.parse(from))
  const book = givenBook({ policy: { ...policy, alerts: { ...policy.alerts, escalate } } })
  return escalationOf(urgency, { at: { now, today: dayAt(now, book.timeZone) }, book })
}

describe('when the manager hears of it', () => {
  test.each([
    ['soon, Friday 10:00: Tuesday at ten', 'soon', '2026-11-20T09:00:00.000Z', '2026-11-24T09:00:00.000Z'],
    [
      'soon, Saturday 00:05: told on Monday at eight, so Wednesday at eight',
      'soon',
      '2026-11-20T23:05:00.000Z',
      '2026-11-25T07:00:00.000Z',
    ],
    ['soon, Friday 18:30, told on Monday', 'soon', '2026-11-20T17:30:00.000Z', '2026-11-25T07:00:00.000Z'],
    [
      'soon, Thursday before the clocks change: at ten all the same',
      'soon',
      '2026-10-22T08:00:00.000Z',
      '2026-10-26T09:00:00.000Z',
    ],
    [
      'at once, Friday 10:00: four hours on',
      'at-once',
      '2026-11-20T09:00:00.000Z',
      '2026-11-20T13:00:00.000Z',
    ],
    [
      'at once, Friday 22:00: not Saturday at two, but Monday at eight',
      'at-once',
      '2026-11-20T21:00:00.000Z',
      '2026-11-23T07:00:00.000Z',
    ],
    [
      'at once, Thursday 16:00: not at eight in the evening, but Friday at eight',
      'at-once',
      '2026-11-19T15:00:00.000Z',
      '2026-11-20T07:00:00.000Z',
    ],
    ['the digest: never', 'digest', '2026-11-20T09:00:00.000Z', null],
  ] as const)('%s', (_, urgency, from, expected) => {
    expect(escalates(urgency, from)).toBe(expected)
  })

  test('a policy that gives no time: a minute after it may be said', () => {
    const none = { atOnceHours: 0, soonBusinessDays: 0 }
    expect(escalates('soon', '2026-11-20T09:00:30.000Z', none)).toBe('2026-11-20T09:01:30.000Z')
    expect(escalates('soon', '2026-11-20T23:05:00.000Z', none)).toBe('2026-11-23T07:01:00.000Z')
    expect(escalates('at-once', '2026-11-20T09:00:00.000Z', none)).toBe('2026-11-20T09:01:00.000Z')
    expect(escalates('at-once', '2026-11-20T21:00:00.000Z', none)).toBe('2026-11-23T07:00:00.000Z')
  })
})

import { describe, expect, test } from 'vitest'
import { toInstant } from '../../day.ts'
import { policyPreset } from '../../policy/presets.ts'
import { workingHoursLater } from './working-hours-later.ts'

const french = { timeZone: 'Europe/Paris', country: 'FR', messages: policyPreset('balanced').messages }
const at = (text: string) => toInstant(Date.parse(text))

/** On the clock of Paris, one hour ahead of UTC in winter and two in summer, work is from 8:00 to 18:30. */
const rows: [string, string, number, string][] = [
  ['Friday at 10:00, four hours: at 14:00', '2026-11-20T10:00+01:00', 4, '2026-11-20T14:00+01:00'],
  ['Friday at 14:30: to the last minute', '2026-11-20T14:30+01:00', 4, '2026-11-20T18:30+01:00'],
  ['Friday at 14:31: a minute is Monday’s', '2026-11-20T14:31+01:00', 4, '2026-11-23T08:01+01:00'],
  ['Friday at 17:00: 1½ today, 2½ on Monday', '2026-11-20T17:00+01:00', 4, '2026-11-23T10:30+01:00'],
  ['in the evening: from the next morning', '2026-11-19T21:15+01:00', 4, '2026-11-20T12:00+01:00'],
  ['before work: from eight', '2026-11-20T06:59+01:00', 4, '2026-11-20T12:00+01:00'],
  ['after midnight in Paris, still Thursday in UTC', '2026-11-20T00:30+01:00', 4, '2026-11-20T12:00+01:00'],
  ['on a Saturday: Monday', '2026-11-21T11:00+01:00', 4, '2026-11-23T12:00+01:00'],
  [
    'on 30 April at 17:00: 1 May is a holiday and a Friday, so Monday',
    '2026-04-30T17:00+02:00',
    4,
    '2026-05-04T10:30+02:00',
  ],
  ['on 1 May itself: Monday', '2026-05-01T10:00+02:00', 4, '2026-05-04T12:00+02:00'],
  ['over the end of summer time', '2026-10-23T17:30+02:00', 4, '2026-10-26T11:00+01:00'],
  ['24 hours are two days and three hours', '2026-11-16T09:00+01:00', 24, '2026-11-18T12:00+01:00'],
  ['none in the evening is the next morning', '2026-11-19T21:15+01:00', 0, '2026-11-20T08:00+01:00'],
]

describe('working hours later', () => {
  test.each(rows)('%s', (_, from, hours, to) => {
    expect(workingHoursLater(at(from), hours, french)).toBe(at(to))
  })

  test('in Belgium 14 July is a day as any other, in France it is not', () => {
    const from = at('2026-07-14T10:00+02:00')
    const belgian = { ...french, timeZone: 'Europe/Brussels', country: 'BE' }
    expect(workingHoursLater(from, 4, belgian)).toBe(at('2026-07-14T14:00+02:00'))
    expect(workingHoursLater(from, 4, french)).toBe(at('2026-07-15T12:00+02:00'))
  })

  test('where the quiet hours are the day’s, all hours of business days count', () => {
    const nightly = { ...french, messages: { ...french.messages, quietFrom: '08:00', quietTo: '18:30' } }
    expect(workingHoursLater(at('2026-11-20T22:00+01:00'), 4, nightly)).toBe(at('2026-11-23T02:00+01:00'))
  })
})

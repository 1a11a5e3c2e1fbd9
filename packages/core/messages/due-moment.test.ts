import { describe, expect, test } from 'vitest'
import { toInstant } from '../day.ts'
import { policyPreset } from '../policy/presets.ts'
import { dueMoment } from './due-moment.ts'

const hours = { timeZone: 'Europe/Paris', country: 'FR', messages: policyPreset('balanced').messages }
const at = (text: string) => toInstant(Date.parse(text))

/** Paris is one hour ahead of UTC in November, two in July. */
const rows: [string, 'at-once' | 'soon' | 'digest' | 'weekly', string, string][] = [
  ['at once on a Sunday night', 'at-once', '2026-11-22T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
  ['soon on Friday at 18:29', 'soon', '2026-11-20T17:29:00.000Z', '2026-11-20T17:29:00.000Z'],
  ['soon on Friday at 18:30 is Monday at 8', 'soon', '2026-11-20T17:30:00.000Z', '2026-11-23T07:00:00.000Z'],
  [
    'soon on Monday at 7:59 is a minute later',
    'soon',
    '2026-11-23T06:59:00.000Z',
    '2026-11-23T07:00:00.000Z',
  ],
  [
    'soon on 11 November, a holiday, is the 12th',
    'soon',
    '2026-11-11T10:00:00.000Z',
    '2026-11-12T07:00:00.000Z',
  ],
  ['the digest before 8 is today’s', 'digest', '2026-11-23T06:00:00.000Z', '2026-11-23T07:00:00.000Z'],
  ['the digest at 8 is tomorrow’s', 'digest', '2026-11-23T07:00:00.000Z', '2026-11-24T07:00:00.000Z'],
  ['in July 8 o’clock is 6 in UTC', 'digest', '2026-07-01T10:00:00.000Z', '2026-07-02T06:00:00.000Z'],
  [
    'the week’s on a Wednesday is next Monday',
    'weekly',
    '2026-11-18T10:00:00.000Z',
    '2026-11-23T07:00:00.000Z',
  ],
  [
    'the week’s at 7:59 on Monday is a minute later',
    'weekly',
    '2026-11-23T06:59:00.000Z',
    '2026-11-23T07:00:00.000Z',
  ],
  ['at 8 it is a week later', 'weekly', '2026-11-23T07:00:00.000Z', '2026-11-30T07:00:00.000Z'],
  [
    'on Easter Monday at 1 it is the next day',
    'weekly',
    '2026-04-05T23:00:00.000Z',
    '2026-04-07T06:00:00.000Z',
  ],
  ['on the Tuesday after at 7:59 too', 'weekly', '2026-04-07T05:59:00.000Z', '2026-04-07T06:00:00.000Z'],
  ['and at 8 the Monday after', 'weekly', '2026-04-07T06:00:00.000Z', '2026-04-13T06:00:00.000Z'],
  ['over Easter it is Tuesday', 'weekly', '2026-04-01T10:00:00.000Z', '2026-04-07T06:00:00.000Z'],
  ['across the end of summer time', 'digest', '2026-10-23T10:00:00.000Z', '2026-10-26T07:00:00.000Z'],
]

describe('when something may be said', () => {
  test.each(rows)('%s', (_, urgency, now, due) => {
    expect(dueMoment(urgency, at(now), hours)).toBe(due)
  })

  test('in Belgium 11 November is a holiday too, 21 July as well', () => {
    const belgian = { ...hours, timeZone: 'Europe/Brussels', country: 'BE' }
    expect(dueMoment('soon', at('2026-07-21T10:00:00.000Z'), belgian)).toBe('2026-07-22T06:00:00.000Z')
  })
})

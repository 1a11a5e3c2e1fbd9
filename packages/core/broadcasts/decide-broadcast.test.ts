import { describe, expect, test } from 'vitest'
import type { ActionType } from '../action.ts'
import { day, toInstant } from '../day.ts'
import type { BroadcastState } from '../decide.ts'
import { givenAt, givenPerson } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import {
  givenBroadcast,
  givenFound,
  givenReader,
  givenBroadcastState as givenState,
} from '../testing/given-broadcast.ts'
import { decideBroadcast } from './decide-broadcast.ts'

type Verb = Extract<ActionType, `broadcast.${string}`>
const claire = givenActor('credit', { name: 'Claire Maes', level: 'manager' })
const decide = (verb: Verb, state: BroadcastState, differs: Record<string, unknown> = {}) =>
  decideBroadcast(state, givenAction(verb, differs), givenMoment(claire))
const refusalOf = (...asked: Parameters<typeof decide>) => {
  const decided = decide(...asked)
  return decided.ok ? null : decided.refusal
}
const withdrawn = {
  at: toInstant(Date.UTC(2026, 10, 20, 8)),
  by: { personId: 'p-x', name: 'Ben Aerts' },
  note: null,
}

describe('sending', () => {
  test('given two readers, when a word about two accounts is sent, then they get it and the journal counts them', () => {
    const audience = { roles: ['rep'], channels: ['credit-north'] }
    const asked = { template: 'stop-shipping', accountIds: ['A1', 'A2', 'A1'], audience, until: '2026-12-31' }
    const decided = decide('broadcast.send', givenState(), asked)
    expect(decided).toMatchObject({
      value: {
        changes: [
          {
            kind: 'broadcast-sent',
            readerIds: ['p-rep', 'p-other'],
            broadcast: {
              id: 'b1',
              version: 1,
              text: 'Stop shipping.',
              accountIds: ['A1', 'A2'],
              contact: { personId: 'p-credit', name: 'Claire Maes' },
              sentBy: { personId: 'p-credit', name: 'Claire Maes' },
              sentAt: givenAt.now,
              correctedAt: null,
              withdrawn: null,
            },
          },
        ],
        journal: {
          figures: {
            template: 'stop-shipping',
            until: '2026-12-31',
            contactId: 'p-credit',
            readerCount: 2,
            channelCount: 1,
            accounts: 'A1 A2',
          },
          text: { text: 'Stop shipping.' },
        },
      },
    })
  })

  test('given somebody else to ask, then the word names them', () => {
    const state = givenState({ found: givenFound({ contact: givenPerson() }) })
    expect(decide('broadcast.send', state, { contactId: 'p9' })).toMatchObject({
      value: { changes: [{ broadcast: { contact: { personId: 'p9', name: 'Zoé Lambert' } } }] },
    })
  })

  test('given a channel and no reader, then it is sent: people read there', () => {
    const state = givenState({ found: givenFound({ readerIds: [] }) })
    expect(decide('broadcast.send', state, { audience: { channels: ['credit-north'] } }).ok).toBe(true)
  })

  test('given no look into the store, as on a phone, then what can be seen is judged', () => {
    const { found: _, ...state } = givenState()
    expect(decide('broadcast.send', state).ok).toBe(true)
    expect(refusalOf('broadcast.send', state, { text: 'They owe 25k' })?.code).toBe('broadcast-unfit')
  })

  const rows: [string, BroadcastState, Record<string, unknown>, object][] = [
    [
      'an id that is taken',
      givenState({ broadcast: givenBroadcast() }),
      {},
      { code: 'broadcast-exists', broadcastId: 'b1' },
    ],
    [
      'an unknown channel',
      givenState(),
      { audience: { channels: ['credit-nrth', 'credit-north'] } },
      {
        code: 'broadcast-channels-unknown',
        channels: ['credit-nrth'],
        known: ['credit-north', 'credit-south'],
      },
    ],
    [
      'an unknown account',
      givenState({ found: givenFound({ unknownAccountIds: ['A404'] }) }),
      {},
      { code: 'broadcast-accounts-unknown', accountIds: ['A404'] },
    ],
    [
      'unknown people, the one to ask among them',
      givenState({ found: givenFound({ unknownPersonIds: ['p98'] }) }),
      { contactId: 'p99' },
      { code: 'broadcast-people-unknown', personIds: ['p98', 'p99'] },
    ],
    [
      'a sole trader',
      givenState({ found: givenFound({ soleTraders: ['C-7'] }) }),
      {},
      { code: 'broadcast-sole-traders', accountNumbers: ['C-7'] },
    ],
    [
      'an amount in the text',
      givenState(),
      { text: 'Durand owes €25,000.' },
      { code: 'broadcast-unfit', faults: [{ kind: 'amount', text: '€25,000' }] },
    ],
    [
      'an insolvency without its source',
      givenState(),
      { template: 'insolvency-published', text: 'Durand is in receivership.' },
      { code: 'broadcast-source-missing' },
    ],
    [
      'yesterday as the last day',
      givenState(),
      { until: '2026-11-19' },
      { code: 'broadcast-day-past', until: '2026-11-19' },
    ],
    [
      'nobody to read it',
      givenState({ found: givenFound({ readerIds: [] }) }),
      {},
      { code: 'broadcast-nobody' },
    ],
  ]
  test.each(rows)('%s is refused', (_, state, differs, refusal) => {
    expect(refusalOf('broadcast.send', state, differs)).toEqual(refusal)
  })

  test('an insolvency with its source, and today as the last day, are sent', () => {
    const text = 'Durand: receivership, BODACC of 12 November.'
    const asked = { template: 'insolvency-published', text, until: '2026-11-20' }
    expect(decide('broadcast.send', givenState(), asked).ok).toBe(true)
  })
})

const sent = (differs = {}) => givenState({ broadcast: givenBroadcast(differs) })

describe('correcting', () => {
  test('given version 1, when its text changes, then version 2 stands until the new day', () => {
    expect(decide('broadcast.correct', sent(), { until: '2026-11-30' })).toMatchObject({
      value: {
        changes: [
          {
            kind: 'broadcast-changed',
            broadcast: { version: 2, text: 'Ship again.', until: '2026-11-30', correctedAt: givenAt.now },
          },
        ],
        journal: { figures: { version: 2, until: '2026-11-30' }, text: { text: 'Ship again.' } },
      },
    })
  })

  const rows: [string, BroadcastState, Record<string, unknown>, object][] = [
    ['one that nobody sent', givenState(), {}, { code: 'broadcast-unknown', broadcastId: 'b1' }],
    [
      'a withdrawn one',
      sent({ withdrawn }),
      {},
      { code: 'broadcast-withdrawn', at: withdrawn.at, by: 'Ben Aerts' },
    ],
    [
      'one whose last day was yesterday',
      sent({ until: day('2026-11-19') }),
      { until: '2026-12-31' },
      { code: 'broadcast-over', until: '2026-11-19' },
    ],
    ['the same again', sent(), { text: 'Nothing leaves for Durand.' }, { code: 'broadcast-unchanged' }],
    [
      'a text that is unfit',
      sent(),
      { text: 'Grade D now' },
      { code: 'broadcast-unfit', faults: [{ kind: 'grade', text: 'Grade D' }] },
    ],
    [
      'a last day that has passed',
      sent(),
      { until: '2026-11-19' },
      { code: 'broadcast-day-past', until: '2026-11-19' },
    ],
  ]
  test.each(rows)('%s is refused', (_, state, differs, refusal) => {
    expect(refusalOf('broadcast.correct', state, differs)).toEqual(refusal)
  })
})

describe('withdrawing', () => {
  test('given one that stands, or one that has run out, then it is taken back with who and why', () => {
    for (const state of [sent(), sent({ until: day('2026-11-19') })]) {
      expect(decide('broadcast.withdraw', state, { note: 'It was another Durand.' })).toMatchObject({
        value: {
          changes: [
            {
              kind: 'broadcast-changed',
              broadcast: {
                version: 1,
                withdrawn: { at: givenAt.now, by: { name: 'Claire Maes' }, note: 'It was another Durand.' },
              },
            },
          ],
        },
      })
    }
  })

  test('twice, nothing at all, or with a note that no channel may hear is refused', () => {
    expect(refusalOf('broadcast.withdraw', sent({ withdrawn }))?.code).toBe('broadcast-withdrawn')
    expect(refusalOf('broadcast.withdraw', givenState())?.code).toBe('broadcast-unknown')
    expect(refusalOf('broadcast.withdraw', sent(), { note: 'Coface was wrong' })?.code).toBe(
      'broadcast-unfit',
    )
  })
})

describe('acknowledging', () => {
  const read = (reader = givenReader(), differs = {}) => ({ ...sent(differs), reader })

  test.each([undefined, 1])(
    'given version 1, when a reader has read version %s, then it is noted',
    (version) => {
      expect(decide('broadcast.acknowledge', read(), { version })).toEqual({
        ok: true,
        value: {
          changes: [
            {
              kind: 'broadcast-acknowledged',
              broadcastId: 'b1',
              reader: { personId: 'p-rep', acknowledgedAt: givenAt.now, acknowledgedVersion: 1 },
            },
          ],
          journal: { figures: { version: 1, personId: 'p-rep' }, text: null },
        },
      })
    },
  )

  const before = toInstant(Date.UTC(2026, 10, 19, 10))
  const known = givenReader({ acknowledgedAt: before, acknowledgedVersion: 1 })
  test('given it was acknowledged and then corrected, then it is to be acknowledged again', () => {
    expect(decide('broadcast.acknowledge', read(known, { version: 2 }), { version: 2 }).ok).toBe(true)
  })

  const rows: [string, BroadcastState, Record<string, unknown>, object][] = [
    ['one that nobody sent', givenState(), {}, { code: 'broadcast-unknown', broadcastId: 'b1' }],
    ['somebody else’s', sent(), {}, { code: 'broadcast-not-yours', broadcastId: 'b1' }],
    [
      'a withdrawn one',
      read(givenReader(), { withdrawn }),
      {},
      { code: 'broadcast-withdrawn', at: withdrawn.at, by: 'Ben Aerts' },
    ],
    [
      'one that has run out',
      read(givenReader(), { until: day('2026-11-19') }),
      {},
      { code: 'broadcast-over', until: '2026-11-19' },
    ],
    [
      'the version before',
      read(givenReader(), { version: 2 }),
      { version: 1 },
      { code: 'broadcast-corrected', readVersion: 1, version: 2 },
    ],
    ['the same version again', read(known), { version: 1 }, { code: 'broadcast-acknowledged', at: before }],
  ]
  test.each(rows)('%s is refused', (_, state, differs, refusal) => {
    expect(refusalOf('broadcast.acknowledge', state, differs)).toEqual(refusal)
  })
})

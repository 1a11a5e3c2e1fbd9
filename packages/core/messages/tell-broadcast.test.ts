import { expect, test } from 'vitest'
import { broadcastTemplates } from '../broadcasts/broadcast.ts'
import type { BroadcastChange } from '../change.ts'
import { givenAt } from '../testing/given.ts'
import { givenBroadcast, givenReader } from '../testing/given-broadcast.ts'
import { tellBroadcast } from './tell-broadcast.ts'

const readerIds = ['p1', 'p2']
const tell = (change: BroadcastChange) => tellBroadcast(change, { readerIds })
const withdrawn = { at: givenAt.now, by: { personId: 'p-credit', name: 'Claire Maes' }, note: null }
const audience = { ...givenBroadcast().audience, channels: ['credit-north'] }

test('what is sent goes to each reader and to its channels, under a topic of its version', () => {
  const broadcast = givenBroadcast({ audience })
  expect(tell({ kind: 'broadcast-sent', broadcast, readerIds })).toEqual([
    {
      message: { kind: 'broadcast', what: 'sent', broadcastId: 'b1', version: 1 },
      to: [
        { kind: 'person', personId: 'p1' },
        { kind: 'person', personId: 'p2' },
        { kind: 'channel', name: 'credit-north' },
      ],
      urgency: 'at-once',
      topic: 'b1:1:sent',
    },
  ])
})

test('a correction and a withdrawal are said again to all', () => {
  const corrected = givenBroadcast({ version: 3, correctedAt: givenAt.now })
  const changes = [corrected, { ...corrected, withdrawn }]
  expect(
    changes
      .flatMap((broadcast) => tell({ kind: 'broadcast-changed', broadcast }))
      .map(({ topic, to }) => [topic, to.length]),
  ).toEqual([
    ['b1:3:corrected', 2],
    ['b1:3:withdrawn', 2],
  ])
})

test('stop shipping and false bank details do not wait for the morning', () => {
  const urgent = broadcastTemplates.filter((template) =>
    tell({ kind: 'broadcast-sent', broadcast: givenBroadcast({ template }), readerIds }).every(
      ({ urgency }) => urgency === 'at-once',
    ),
  )
  expect(urgent).toEqual(['stop-shipping', 'false-bank-details'])
})

test('that somebody has read it is said to nobody', () => {
  expect(tell({ kind: 'broadcast-acknowledged', broadcastId: 'b1', reader: givenReader() })).toEqual([])
})

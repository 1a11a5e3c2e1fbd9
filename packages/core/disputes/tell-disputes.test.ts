import { describe, expect, test } from 'vitest'
import type { AccountChange } from '../change.ts'
import { applyToState } from '../follow/follow-facts.ts'
import type { Receiver } from '../messages/telling.ts'
import { toTell } from '../messages/to-tell.ts'
import { givenAt } from '../testing/given.ts'
import { givenDispute, givenDisputed, givenEnded } from '../testing/given-disputes.ts'
import type { Dispute } from './dispute.ts'

const rep: Receiver = { kind: 'person', personId: 'p-rep' }
const raiser: Receiver = { kind: 'person', personId: 'p-raiser' }
const logistics: Receiver = { kind: 'team', team: 'logistics' }
const credit: Receiver = { kind: 'role', role: 'credit', region: null }
const by = { personId: 'p-x', name: 'X' }

const dispute = givenDispute({ openedBy: { personId: 'p-raiser', name: 'Somebody' } })
const document = (kind: 'matter-opened' | 'matter-changed' | 'matter-ended', of: Dispute): AccountChange => ({
  kind,
  accountId: 'A1',
  of: 'dispute',
  document: of,
})

const tellings = (changes: AccountChange[], before: Dispute[] = [dispute]) => {
  const state = givenDisputed(before, { version: 7 })
  const after = changes.reduce(applyToState, state)
  return changes.flatMap((change) => toTell(change, { before: state, after }))
}

/** What is told, and to whom, of changes to an account that has the dispute. */
const told = (...args: Parameters<typeof tellings>) =>
  tellings(...args).map(({ message, to }) => [message.kind === 'dispute' && message.what, ...to])
const topics = (...args: Parameters<typeof tellings>) => tellings(...args).map(({ topic }) => topic)
const becomes = (differs: Partial<Dispute>) => told([document('matter-changed', { ...dispute, ...differs })])
const proposed = (what: 'credit' | 'rejection'): Partial<Dispute> => ({
  state: { kind: 'proposed', what, creditMinor: what === 'credit' ? 5 : 0, note: null, at: givenAt.now, by },
})
const ended = (what: 'credit' | 'replacement'): Dispute =>
  givenEnded({
    openedBy: dispute.openedBy,
    state: { kind: 'resolved', what, creditMinor: 0, note: null, at: givenAt.now, by },
  })

describe('who hears of a dispute', () => {
  test.each([
    ['logistics’ is told to logistics', dispute, logistics],
    ['sales’ to whoever has the account', givenDispute({ team: 'rep' }), rep],
    ['credit’s to credit', givenDispute({ team: 'credit' }), credit],
    ['a given one to whom it is given', givenDispute({ owner: by }), { kind: 'person', personId: 'p-x' }],
  ] as const)('raised: %s', (_, raised, to) => {
    expect(tellings([document('matter-opened', raised)], [])).toEqual([
      {
        message: { kind: 'dispute', what: 'raised', accountId: 'A1', disputeId: 'd1' },
        to: [to],
        urgency: 'soon',
        topic: 'A1:d1:raised:7',
      },
    ])
  })

  test('given: the new one', () => {
    expect(becomes({ team: 'quality' })).toEqual([['given', { kind: 'team', team: 'quality' }]])
    expect(becomes({ owner: by })).toEqual([['given', { kind: 'person', personId: 'p-x' }]])
  })

  test('accepted: who raised it, the account’s owner, and who goes on with it', () => {
    expect(becomes({ acceptedOn: givenAt.today })).toEqual([['accepted', raiser, rep, logistics]])
  })

  test('proposed: a credit note to credit too, anything else to who can end it', () => {
    expect(becomes(proposed('credit'))).toEqual([['proposed', raiser, rep, credit]])
    expect(becomes(proposed('rejection'))).toEqual([['proposed', raiser, rep, logistics]])
  })

  test('escalated: the region’s managers and credit', () => {
    expect(becomes({ escalatedAt: givenAt.now })).toEqual([
      ['escalated', { kind: 'role', role: 'manager', region: 'North' }, credit],
    ])
  })

  test('resolved: who raised it and the account’s owner; a replacement is logistics’ to send', () => {
    expect(told([document('matter-ended', ended('credit'))])).toEqual([['resolved', raiser, rep]])
    expect(told([document('matter-ended', ended('replacement'))])).toEqual([
      ['resolved', raiser, rep, logistics],
    ])
  })

  test('reopened: all of them', () => {
    const again = document('matter-changed', { ...dispute, reopenedCount: 1 })
    expect(told([again], [])).toEqual([['reopened', raiser, rep, logistics]])
  })

  test('a change that says nothing new is not told', () => {
    expect(becomes({})).toEqual([])
  })
})

describe('comments', () => {
  const comment = (number: number): AccountChange[] => [
    {
      kind: 'dispute-commented',
      accountId: 'A1',
      disputeId: 'd1',
      comment: { number, text: 'And?', at: givenAt.now, by, attachments: [] },
    },
    document('matter-changed', { ...dispute, commentCount: number }),
  ]

  test('are told once each, to who raised it and who settles it: the third is no repeat of the second', () => {
    expect(told(comment(2))).toEqual([['commented', raiser, logistics]])
    expect([...topics(comment(2)), ...topics(comment(3))]).toEqual(['A1:d1:comment:2', 'A1:d1:comment:3'])
  })

  test('also where the invoice turns out to be settled in the same moment', () => {
    const changes = [...comment(2), document('matter-ended', ended('credit'))]
    expect(told(changes).map(([what]) => what)).toEqual(['commented', 'resolved'])
  })
})

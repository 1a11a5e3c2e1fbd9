import { describe, expect, test } from 'vitest'
import type { Actor } from '../../access/actor.ts'
import { givenAction, givenActor, givenMoment } from '../../testing/given-actions.ts'
import { givenDispute, givenDisputed, givenEnded, withLooked } from '../../testing/given-disputes.ts'
import type { Dispute } from '../dispute.ts'
import { decidePropose, decideResolve } from './settle.ts'

const credit = givenActor('credit')
const resolve = (differs: Record<string, unknown> = {}, actor: Actor = credit, dispute = givenDispute()) =>
  decideResolve(
    withLooked(givenDisputed([dispute])),
    givenAction('dispute.resolve', differs),
    givenMoment(actor),
  )
const propose = (differs: Record<string, unknown> = {}) =>
  decidePropose(
    withLooked(givenDisputed([givenDispute()])),
    givenAction('dispute.propose', differs),
    givenMoment(givenActor('resolver')),
  )

describe('proposing', () => {
  test('given €3,100 in dispute, when a credit note of €1,000 is proposed, then it awaits an answer', () => {
    const result = propose({ note: 'One pallet was there.' })
    expect(result).toMatchObject({
      value: {
        changes: [
          {
            kind: 'matter-changed',
            document: {
              amountMinor: 310_000,
              state: {
                kind: 'proposed',
                what: 'credit',
                creditMinor: 100_000,
                note: 'One pallet was there.',
                at: '2026-11-20T09:00:00.000Z',
                by: { personId: 'p-resolver', name: 'A resolver' },
              },
            },
          },
        ],
        journal: {
          figures: { disputeId: 'd1', what: 'credit', amountMinor: 310_000, creditMinor: 100_000 },
          text: { note: 'One pallet was there.' },
        },
      },
    })
  })

  test('another proposal takes its place', () => {
    const first = propose({ what: 'rejection', creditMinor: 0 })
    const [change] = first.ok ? first.value.changes : []
    const before = change?.kind === 'matter-changed' && change.of === 'dispute' ? [change.document] : []
    const action = givenAction('dispute.propose', { what: 'replacement', creditMinor: 0 })
    const again = decidePropose(givenDisputed(before), action, givenMoment())
    expect(again.ok && again.value.changes).toMatchObject([{ document: { state: { what: 'replacement' } } }])
  })
})

describe('the amount of a credit note', () => {
  test.each([
    [310_000, true],
    [310_001, false],
  ])('of €3,100 in dispute, %i cents: %s', (creditMinor, fits) => {
    expect([propose({ creditMinor }).ok, resolve({ creditMinor }).ok]).toEqual([fits, fits])
  })

  test('more is refused with both figures', () => {
    expect(resolve({ creditMinor: 310_001 })).toEqual({
      ok: false,
      refusal: {
        code: 'dispute-credit-beyond',
        creditMinor: 310_001,
        disputedMinor: 310_000,
        currency: 'EUR',
      },
    })
  })

  test.each([
    ['credit', 0],
    ['rejection', 5],
    ['replacement', 5],
  ] as const)('%s with %i cents is unclear', (what, creditMinor) => {
    const unclear = { ok: false, refusal: { code: 'dispute-credit-unclear', what } }
    expect(propose({ what, creditMinor })).toEqual(unclear)
    expect(resolve({ what, creditMinor })).toEqual(unclear)
  })
})

describe('ending', () => {
  test('given €3,100 in dispute, when credit grants €1,000, then it has ended so', () => {
    expect(resolve({ note: 'agreed' })).toMatchObject({
      value: {
        changes: [
          {
            kind: 'matter-ended',
            document: {
              state: {
                kind: 'resolved',
                what: 'credit',
                creditMinor: 100_000,
                note: 'agreed',
                by: { personId: 'p-credit' },
              },
            },
          },
        ],
      },
    })
  })

  test('one that has ended is not ended again', () => {
    const state = withLooked(givenDisputed([]), { ended: givenEnded() })
    const action = givenAction('dispute.resolve')
    expect(decideResolve(state, action, givenMoment(credit))).toMatchObject({
      refusal: { code: 'dispute-ended', what: 'credit' },
    })
  })
})

const owner = { personId: 'p-legal', name: 'A lawyer' }
const logistics = givenDispute({ openedBy: { personId: 'p-raiser', name: 'Somebody' } })
const sales = { ...logistics, team: 'rep' as const }
const given = { ...logistics, owner }

/** Who may end it by a credit note, a replacement, a rejection, and as withdrawn. */
const rows: [string, Dispute, Actor, boolean[]][] = [
  ['credit', logistics, credit, [true, true, true, true]],
  ['a token of credit', logistics, { kind: 'token', tokenId: 't', role: 'credit' }, [true, true, true, true]],
  ['its team', logistics, givenActor('resolver', { team: 'logistics' }), [false, true, true, false]],
  ['another team', logistics, givenActor('resolver', { team: 'legal' }), [false, false, false, false]],
  [
    'whom it was given to',
    given,
    givenActor('resolver', { personId: 'p-legal', team: 'legal' }),
    [false, true, true, false],
  ],
  ['the account’s rep', logistics, givenActor('rep'), [false, false, false, true]],
  ['the account’s rep, of sales’', sales, givenActor('rep'), [false, true, true, true]],
  ['another rep, of sales’', sales, givenActor('rep', { personId: 'p2' }), [false, false, false, false]],
  ['the manager', logistics, givenActor('manager'), [false, false, false, false]],
  ['the manager, of sales’', sales, givenActor('manager'), [false, true, true, false]],
  ['who raised it', logistics, givenActor('rep', { personId: 'p-raiser' }), [false, false, false, true]],
]

describe('who may end it by a credit note, a replacement, a rejection, as withdrawn', () => {
  test.each(rows)('%s', (_, dispute, actor, expected) => {
    const outcomes = ['credit', 'replacement', 'rejection', 'withdrawn'] as const
    const may = outcomes.map((what) => {
      const result = resolve({ what, creditMinor: what === 'credit' ? 1 : 0 }, actor, dispute)
      if (!result.ok) expect(result.refusal).toEqual({ code: 'dispute-not-yours-to-end', what })
      return result.ok
    })
    expect(may).toEqual(expected)
  })
})

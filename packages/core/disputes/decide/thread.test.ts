import { describe, expect, test } from 'vitest'
import { givenAction, givenActor, givenMoment } from '../../testing/given-actions.ts'
import { givenDispute, givenDisputed, withLooked } from '../../testing/given-disputes.ts'
import { disputeReasons } from '../dispute-reason.ts'
import { decideAccept } from './accept.ts'
import { decideComment } from './comment.ts'
import { decideEscalate } from './escalate.ts'

const resolver = givenMoment(givenActor('resolver'))
const credit = givenMoment(givenActor('credit'))

describe('commenting', () => {
  const hash = 'cd'.repeat(32)
  const files = new Map([[hash, { hash, type: 'application/pdf', bytes: 4_000 }]])
  const state = withLooked(givenDisputed([givenDispute({ commentCount: 2 })]), { files })
  const attachments = [{ hash, name: 'note.pdf' }]

  test('given two comments, when a resolver adds one with the signed note, then it is the third', () => {
    const kept = [{ hash, name: 'note.pdf', type: 'application/pdf', bytes: 4_000 }]
    expect(decideComment(state, givenAction('dispute.comment', { attachments }), resolver)).toEqual({
      ok: true,
      value: {
        changes: [
          {
            kind: 'dispute-commented',
            accountId: 'A1',
            disputeId: 'd1',
            comment: {
              number: 3,
              text: 'Two pallets are missing.',
              at: '2026-11-20T09:00:00.000Z',
              by: { personId: 'p-resolver', name: 'A resolver' },
              attachments: kept,
            },
          },
          {
            kind: 'matter-changed',
            accountId: 'A1',
            of: 'dispute',
            document: givenDispute({ commentCount: 3 }),
          },
        ],
        journal: {
          figures: { disputeId: 'd1', invoiceNumber: 'FA-1', number: 3, files: hash },
          text: { text: 'Two pallets are missing.', fileNames: 'note.pdf' },
        },
      },
    })
  })

  test('a file that was never sent, and a dispute nobody knows, are refused', () => {
    const unknown = [{ hash: 'ef'.repeat(32), name: 'lost.pdf' }]
    const action = givenAction('dispute.comment', { attachments: unknown })
    expect(decideComment(state, action, resolver)).toEqual({
      ok: false,
      refusal: { code: 'attachment-unknown', name: 'lost.pdf' },
    })
    const none = withLooked(givenDisputed([]))
    expect(decideComment(none, givenAction('dispute.comment'), resolver)).toEqual({
      ok: false,
      refusal: { code: 'dispute-unknown' },
    })
  })
})

describe('accepting', () => {
  const accept = (dispute = givenDispute()) =>
    decideAccept(givenDisputed([dispute]), givenAction('dispute.accept', { note: 'They are right.' }), credit)

  test('given €3,100 short, when credit accepts on 20 November, then it is accepted from that day', () => {
    expect(accept()).toMatchObject({
      value: {
        changes: [
          { kind: 'matter-changed', document: { acceptedOn: '2026-11-20', state: { kind: 'raised' } } },
        ],
        journal: {
          figures: { disputeId: 'd1', invoiceNumber: 'FA-1', amountMinor: 310_000 },
          text: { note: 'They are right.' },
        },
      },
    })
  })

  test('twice is refused with the day', () => {
    const before = givenDispute({ acceptedOn: credit.today })
    expect(accept(before)).toEqual({
      ok: false,
      refusal: { code: 'dispute-accepted-already', on: '2026-11-20' },
    })
  })

  test('five of the 13 reasons are queries, which contest nothing', () => {
    const queries = disputeReasons.filter((reason) => !accept(givenDispute({ reason })).ok)
    expect(queries).toEqual(['INV_MISSING', 'PO_REF', 'WRONG_PARTY', 'PAID', 'OTHER'])
    expect(accept(givenDispute({ reason: 'PAID' }))).toEqual({
      ok: false,
      refusal: { code: 'dispute-is-query', reason: 'PAID' },
    })
  })
})

describe('escalating', () => {
  const escalate = (dispute = givenDispute()) =>
    decideEscalate(givenDisputed([dispute]), givenAction('dispute.escalate'), resolver)

  test('is done once', () => {
    const result = escalate()
    expect(result.ok && result.value.changes).toMatchObject([
      { document: { escalatedAt: '2026-11-20T09:00:00.000Z', team: 'logistics' } },
    ])
    expect(escalate(givenDispute({ escalatedAt: resolver.now }))).toEqual({
      ok: false,
      refusal: { code: 'dispute-escalated-already', at: '2026-11-20T09:00:00.000Z' },
    })
  })
})

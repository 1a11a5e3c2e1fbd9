import { describe, expect, test } from 'vitest'
import { policyPreset } from '../policy/presets.ts'
import { givenAt, givenInvoice } from '../testing/given.ts'
import { givenDispute, givenDisputed } from '../testing/given-disputes.ts'
import type { Dispute } from './dispute.ts'
import { heldOf, isContested, pausedForCover } from './disputed.ts'
import { disputedInAll } from './disputed-in-all.ts'
import { followDisputes } from './follow-disputes.ts'

const policy = policyPreset('balanced')
const query = givenDispute({ id: 'd2', reason: 'PO_REF', amountMinor: 200_000 })

describe('what is disputed and queried in all', () => {
  const inAll = (disputes: Dispute[], items = [givenInvoice('FA-1', '2026-10-20', 1_000_000)]) =>
    Object.values(disputedInAll(givenDisputed(disputes, { items }).dossier, policy))
  const marked = (minor: number) => [
    givenInvoice('FA-1', '2026-10-20', 1_000_000, minor),
    givenInvoice('FA-2', '2026-10-20', 500_000, 40_000),
  ]

  test('given the ledger marks €500 of FA-1 and €3,100 are disputed here, then €3,100 of it, not €3,600', () => {
    expect(inAll([], marked(50_000))).toEqual([90_000, 0])
    expect(inAll([givenDispute()], marked(50_000))).toEqual([350_000, 0])
    expect(inAll([givenDispute()], marked(600_000))).toEqual([640_000, 0])
  })

  test('a query is told apart, and only of what is in no dispute', () => {
    expect(inAll([givenDispute(), query])).toEqual([310_000, 200_000])
    expect(inAll([query], marked(900_000))).toEqual([940_000, 100_000])
  })

  test('when €1,000 is left open of €3,100 disputed, then €1,000', () => {
    expect(inAll([givenDispute()], [givenInvoice('FA-1', '2026-10-20', 100_000)])).toEqual([100_000, 0])
  })

  test('an invoice that is not listed may be the one that its due day has marked', () => {
    const listed = marked(50_000)
    const { dossier } = givenDisputed([givenDispute()], { items: listed })
    const { disputedMinor } = disputedInAll({ ...dossier, items: [] }, policy)
    expect(disputedMinor).toBe(310_000)
  })
})

describe('of one invoice', () => {
  test('disputes and queries hold their sum, and no more than is open', () => {
    expect(heldOf([givenDispute(), query], { number: 'FA-1', openMinor: 1_000_000 })).toBe(510_000)
    expect(heldOf([givenDispute(), query], { number: 'FA-1', openMinor: 400_000 })).toBe(400_000)
    expect(heldOf([givenDispute(), query], { number: 'FA-2', openMinor: 400_000 })).toBe(0)
  })

  test('it is contested while any of it is disputed or queried, here or in the ledger', () => {
    const free = givenInvoice('FA-1', '2026-10-20', 100)
    expect(isContested({ disputes: [] }, free)).toBe(false)
    expect(isContested({ disputes: [] }, { ...free, disputedMinor: 1 })).toBe(true)
    expect(isContested({ disputes: [query] }, free)).toBe(true)
  })

  test('a dispute pauses its cover, a query does not', () => {
    const other = givenDispute({ id: 'd3', invoiceNumber: 'FA-3', reason: 'QUALITY' })
    expect([...pausedForCover({ disputes: [givenDispute(), query, other] }, policy)]).toEqual([
      'FA-1',
      'FA-3',
    ])
    expect(pausedForCover({ disputes: [query] }, policy).size).toBe(0)
  })
})

describe('when the ledger settles the invoice', () => {
  const paid = givenDisputed([givenDispute(), query], { items: [givenInvoice('FA-1', '2026-10-20', 0)] })

  test('its disputes end as paid, signed by nobody, once', () => {
    const followings = followDisputes(paid, givenAt)
    expect(followings).toMatchObject([
      {
        type: 'dispute.paid',
        changes: [
          {
            kind: 'matter-ended',
            of: 'dispute',
            document: {
              id: 'd1',
              amountMinor: 310_000,
              state: { kind: 'resolved', what: 'paid', at: givenAt.now, by: { personId: null } },
            },
          },
        ],
        journal: { figures: { disputeId: 'd1', invoiceNumber: 'FA-1', amountMinor: 310_000 }, text: null },
      },
      { type: 'dispute.paid', journal: { figures: { disputeId: 'd2' } } },
    ])
    expect(followDisputes(givenDisputed([]), givenAt)).toEqual([])
  })

  test('a cent that is open keeps them', () => {
    const items = [givenInvoice('FA-1', '2026-10-20', 1)]
    expect(followDisputes(givenDisputed([givenDispute()], { items }), givenAt)).toEqual([])
  })
})

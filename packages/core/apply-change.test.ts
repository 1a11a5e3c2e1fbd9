import { describe, expect, test } from 'vitest'
import { applyChange, applyChangeToGroup } from './apply-change.ts'
import type { Change } from './change.ts'
import type { Reservation } from './credit/reservation.ts'
import { day, toInstant } from './day.ts'
import type { Group } from './dossier.ts'
import { dollar, euro, givenAt, givenDossier } from './testing/given.ts'

const reservation: Reservation = {
  id: 'r1',
  orderRef: 'O-1',
  amountMinor: 1_000_000,
  madeBy: 'p-rep',
  madeByName: 'A rep',
  madeAt: givenAt.now,
  expiresAt: givenAt.now,
}
const hold = { kind: 'manual' as const, note: null, placedOn: day('2026-11-20'), placedBy: null }
const made: Change = { kind: 'reservation-made', accountId: 'A1', reservation }
const ended: Change = { kind: 'reservation-ended', accountId: 'A1', reservationId: 'r1', end: 'released' }
const raised: Change = {
  kind: 'limit-set',
  accountId: 'A1',
  limit: { minor: 8_000_000, until: null },
  on: givenAt.today,
}

describe('a dossier', () => {
  const before = givenDossier()

  test('takes over a limit, a hold, a reservation and an owner', () => {
    expect(applyChange(before, raised).limit).toEqual({ minor: 8_000_000, until: null })
    expect(applyChange(before, { kind: 'hold-placed', accountId: 'A1', hold }).hold).toEqual(hold)
    expect(applyChange(before, made).reservations).toEqual([reservation])
    const assigned = applyChange(before, { kind: 'account-assigned', accountId: 'A1', ownerId: 'p2' })
    expect(assigned.account.ownerId).toBe('p2')
  })

  test('is as before once a hold is released and a reservation ended', () => {
    const held = applyChange(before, { kind: 'hold-placed', accountId: 'A1', hold })
    expect(applyChange(held, { kind: 'hold-released', accountId: 'A1' })).toEqual(before)
    expect(applyChange(applyChange(before, made), ended)).toEqual(before)
  })

  test('has reservations in the order in which they end, though the one made later ends first', () => {
    const sooner = {
      ...reservation,
      id: 'r2',
      orderRef: 'O-2',
      expiresAt: toInstant(Date.UTC(2026, 10, 20, 8)),
    }
    const second = applyChange(applyChange(before, made), { ...made, reservation: sooner })
    expect(second.reservations.map(({ id }) => id)).toEqual(['r2', 'r1'])
  })

  test('is not touched by another account’s change, nor by a token', () => {
    expect(applyChange(before, { ...raised, accountId: 'A2' })).toBe(before)
    const token: Change = {
      kind: 'token-added',
      tokenId: 't',
      personId: null,
      role: 'credit',
      secretHash: '',
    }
    expect(applyChange(before, token)).toBe(before)
  })
})

describe('a group', () => {
  const sum = {
    currency: euro,
    openMinor: 0,
    creditsMinor: 0,
    billsMinor: 0,
    deliveredNotInvoicedMinor: 0,
    deliveries: [],
    limitsMinor: 9_000_000,
    reservations: [
      { orderRef: 'O-9', accountId: 'A2', amountMinor: 5, expiresAt: '2026-11-21T09:00:00.000Z' },
    ],
  }
  const dollars = { ...sum, currency: dollar }
  const group: Group = {
    version: 1,
    id: 'G1',
    name: 'Durand Group',
    currency: euro,
    limit: { minor: null, until: null },
    members: 2,
    leadId: 'A1',
    sums: [sum, dollars],
  }
  const before = givenDossier({ account: { groupId: 'G1' } })

  test('€10,000 reserved by a member stands beside the other’s, soonest first, and goes again', () => {
    const after = applyChangeToGroup(group, made, before)
    expect(after.sums[0]?.reservations.map((one) => one.orderRef)).toEqual(['O-1', 'O-9'])
    expect(after.sums[1]).toBe(dollars)
    expect(applyChangeToGroup(after, ended, applyChange(before, made))).toEqual(group)
  })

  test('a member’s limit from €60,000 to €80,000 raises €90,000 together to €110,000', () => {
    expect(applyChangeToGroup(group, raised, before).sums[0]?.limitsMinor).toBe(11_000_000)
  })

  test('€20,000 more for a member for a time stand beside the other’s, and go again', () => {
    const document = {
      id: 'e1',
      limitMinor: 8_000_000,
      waives: [],
      until: day('2026-12-31'),
      orderRef: null,
      openedAt: made.reservation.madeAt,
    }
    const exception = { accountId: 'A1', of: 'exception', document } as const
    const others = { ...group, raised: [{ accountId: 'A2', currency: euro, moreMinor: 5 }] }
    const opened = { kind: 'matter-opened', ...exception } as const
    const after = applyChangeToGroup(others, opened, before)
    expect(after.raised).toEqual([
      { accountId: 'A1', currency: euro, moreMinor: 2_000_000 },
      { accountId: 'A2', currency: euro, moreMinor: 5 },
    ])
    const during = applyChange(before, opened)
    expect(applyChangeToGroup(after, raised, during).raised).toEqual(others.raised)
    expect(applyChangeToGroup(after, { kind: 'matter-ended', ...exception }, during)).toEqual(others)
  })

  test('a hold leaves it as it is', () => {
    expect(applyChangeToGroup(group, { kind: 'hold-placed', accountId: 'A1', hold }, before)).toBe(group)
  })
})

import { expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { givenAction, givenActor } from '../testing/given-actions.ts'
import { givenDispute } from '../testing/given-disputes.ts'
import { changesFor } from './seen-dispute.ts'

const of = (id: string): Change => ({
  kind: 'matter-changed',
  accountId: 'A1',
  of: 'dispute',
  document: givenDispute({ id }),
})
const released: Change = { kind: 'reservation-ended', accountId: 'A1', reservationId: 'r1', end: 'expired' }
const changes = [of('d1'), of('d2'), released]
const accepted = givenAction('dispute.escalate')

test('a resolver hears of the own dispute, without what was open of its invoice, and of nothing else', () => {
  const document = { ...givenDispute(), invoice: null }
  expect(changesFor(givenActor('resolver'), accepted, changes)).toEqual([{ ...of('d1'), document }])
})

test('a rep and a manager, who may act beyond their accounts, hear of the dispute alone', () => {
  for (const role of ['rep', 'manager'] as const) {
    expect(changesFor(givenActor(role), accepted, changes)).toEqual([of('d1')])
  }
})

test('credit hears of all, and so does a rep of what is done on an own account', () => {
  expect(changesFor(givenActor('credit'), accepted, changes)).toBe(changes)
  expect(changesFor(givenActor('rep'), givenAction('reservation.release'), changes)).toBe(changes)
})

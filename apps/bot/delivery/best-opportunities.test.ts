import type { WatchedState } from '@encours/core/decide'
import type { Message } from '@encours/core/messages/message'
import { givenAt, givenBook, givenState } from '@encours/core/testing/given'
import { expect, test } from 'vitest'
import { bestOpportunities } from './best-opportunities.ts'

const state = (id: string, limitMinor: number): [string, WatchedState] => [
  id,
  givenState({ dossier: { account: { id }, limit: { minor: limitMinor, until: null } } }),
]
const opportunity = (accountId: string): { message: Message } => ({
  message: { kind: 'alert', accountId, rule: 'opportunity', about: null, stage: 'quiet' },
})
const facts = {
  book: givenBook(),
  accounts: new Map([
    state('A1', 1_000_000),
    state('A2', 4_000_000),
    state('A3', 3_000_000),
    state('A4', 2_000_000),
  ]),
  matters: new Map(),
  broadcasts: new Map(),
  toldBroadcasts: new Map(),
  labels: new Map(),
}

test('of four customers with room the three with the most are told, and the fourth waits', () => {
  const hold: { message: Message } = { message: { kind: 'hold', what: 'placed', accountId: 'A1' } }
  const told = [...['A1', 'A2', 'A3', 'A4'].map(opportunity), hold]
  const { now, later } = bestOpportunities(told, facts, givenAt)
  expect(now).toEqual([...['A2', 'A3', 'A4'].map(opportunity), hold])
  expect(later).toEqual([opportunity('A1')])
})

test('three are no more than a week takes', () => {
  const told = ['A1', 'A2', 'A3'].map(opportunity)
  expect(bestOpportunities(told, facts, givenAt)).toEqual({ now: told, later: [] })
})

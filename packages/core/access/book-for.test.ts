import { expect, test } from 'vitest'
import { givenBook } from '../testing/given.ts'
import { givenActor, system } from '../testing/given-actions.ts'
import { givenAlert } from '../testing/given-alert.ts'
import { type BookView, bookFor } from './book-for.ts'
import { type Role, roles, tokenRoles } from './role.ts'

const book = givenBook({
  version: 77,
  policyVersion: 4,
  routesVersion: 2,
  routes: { channels: [{ name: 'north', platform: 'slack', id: 'C0123', regions: [] }] },
  alerts: [givenAlert({ rule: 'ledger-old' })],
})
const sees = (part: keyof BookView): Role[] =>
  roles.filter((role) => bookFor(givenActor(role), book)[part] !== null)

test('whoever may ask for a verdict sees what decides it', () => {
  for (const part of ['policy', 'rates', 'openTotalMinor', 'deciders'] as const) {
    expect([part, sees(part)]).toEqual([part, ['rep', 'manager', 'director', 'credit', 'finance']])
  }
})

test('channels are for those who set them, alerts for those who see to them', () => {
  expect(sees('routes')).toEqual(['credit', 'admin'])
  expect(sees('alerts')).toEqual(['credit', 'finance', 'admin'])
})

test('everybody sees how old the facts are and which versions hold', () => {
  for (const role of roles) {
    expect(bookFor(givenActor(role), book)).toMatchObject({
      version: 77,
      policyVersion: 4,
      routesVersion: 2,
      ledgerDay: '2026-11-20',
      languages: ['fr', 'en'],
    })
  }
})

test('a token sees what its role sees, the system all', () => {
  for (const role of tokenRoles) {
    expect(bookFor({ kind: 'token', tokenId: 't1', role }, book)).toEqual(bookFor(givenActor(role), book))
  }
  expect(bookFor(system, book)).toEqual(book)
})

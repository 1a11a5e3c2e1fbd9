import { expect, test } from 'vitest'
import { type Role, roles } from '../access/role.ts'
import { givenBook } from '../testing/given.ts'
import { givenActor, system } from '../testing/given-actions.ts'
import { viewBook } from './view-book.ts'

const book = givenBook({ policyVersion: 4, routesVersion: 2, version: 77 })
const sees = (part: 'policy' | 'rates' | 'routes'): Role[] =>
  roles.filter((role) => viewBook(givenActor(role), book)[part] !== null)

test('whoever may ask for a verdict sees policy and rates; whoever sets the routes sees those', () => {
  expect(sees('policy')).toEqual(['rep', 'manager', 'director', 'credit', 'finance'])
  expect(sees('rates')).toEqual(sees('policy'))
  expect(sees('routes')).toEqual(['credit', 'admin'])
  expect(viewBook(system, book)).toMatchObject({ policy: book.policy, routes: book.routes })
})

test('everybody sees how old the facts are and which versions hold, and nobody the open total or the deciders', () => {
  for (const role of roles) {
    const view = viewBook(givenActor(role), book)
    expect(view).toMatchObject({
      versions: { book: 77, policy: 4, routes: 2 },
      ledgerDay: '2026-11-20',
      languages: ['fr', 'en'],
    })
    expect(Object.keys(view)).not.toContain('openTotalMinor')
    expect(Object.keys(view)).not.toContain('deciders')
  }
})

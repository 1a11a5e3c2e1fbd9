import { describe, expect, test } from 'vitest'
import { givenActor, system } from '../testing/given-actions.ts'
import type { Actor } from './actor.ts'
import { roles, tokenRoles } from './role.ts'
import { maySee } from './sees.ts'

const own = { ownerId: 'p-rep', region: 'North' }
const inRegion = { ownerId: 'p-other', region: 'North' }
const elsewhere = { ownerId: 'p-other', region: 'South' }
const nobodys = { ownerId: null, region: null }

const seen = (actor: Actor): boolean[] =>
  [own, inRegion, elsewhere, nobodys].map((account) => maySee(actor, account))

describe('who sees an account: own, in the region, elsewhere, nobody’s', () => {
  const rows: [(typeof roles)[number], boolean[]][] = [
    ['rep', [true, false, false, false]],
    ['manager', [true, true, false, false]],
    ['director', [true, true, false, false]],
    ['resolver', [false, false, false, false]],
    ['credit', [true, true, true, true]],
    ['finance', [true, true, true, true]],
    ['admin', [false, false, false, false]],
  ]
  test.each(rows)('%s of the North: %j', (role, expected) => {
    expect(seen(givenActor(role, { personId: 'p-rep' }))).toEqual(expected)
  })

  test('the table has all 7 roles', () => {
    expect(rows.map(([role]) => role)).toEqual([...roles])
  })

  test('a director without a region sees all, a manager without one only the own', () => {
    expect(seen(givenActor('director', { region: null }))).toEqual([true, true, true, true])
    expect(seen(givenActor('manager', { personId: 'p-rep', region: null }))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

test('a token sees what its role sees, which for admin is nothing', () => {
  const sees = tokenRoles.map((role) => seen({ kind: 'token', tokenId: 't', role }).every(Boolean))
  expect(Object.fromEntries(tokenRoles.map((role, index) => [role, sees[index]]))).toEqual({
    credit: true,
    finance: true,
    director: true,
    admin: false,
  })
})

test('the system sees all', () => {
  expect(seen(system)).toEqual([true, true, true, true])
})

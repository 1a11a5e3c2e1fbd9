import { expect, test } from 'vitest'
import { type Role, roles } from '../access/role.ts'
import type { AccountState } from '../decide.ts'
import { givenPerson, givenState } from '../testing/given.ts'
import { givenAction } from '../testing/given-actions.ts'
import { decideAssign } from './assign-account.ts'

const assign = (ownerId: string | null, state: AccountState) =>
  decideAssign(state, givenAction('account.assign', { ownerId }))

test('given p-rep, when the account is assigned to nobody, then the journal keeps who had it', () => {
  expect(assign(null, givenState())).toEqual({
    ok: true,
    value: {
      changes: [{ kind: 'account-assigned', accountId: 'A1', ownerId: null }],
      journal: { figures: { ownerId: null, beforeOwnerId: 'p-rep' }, text: null },
    },
  })
})

test('a person nobody knows gets no account', () => {
  expect(assign('p7', { ...givenState(), looked: { assignee: null } })).toEqual({
    ok: false,
    refusal: { code: 'person-unknown', text: 'p7' },
  })
})

test('whoever would not see the account gets none: a resolver, an administrator', () => {
  const to = (role: Role) => {
    const assignee = givenPerson({ id: 'p7', name: 'Max', role })
    const result = assign('p7', { ...givenState(), looked: { assignee } })
    return result.ok ? 'ok' : result.refusal
  }
  expect(roles.filter((role) => to(role) === 'ok')).toEqual([
    'rep',
    'manager',
    'director',
    'credit',
    'finance',
  ])
  expect(to('resolver')).toEqual({ code: 'account-owner-unfit', name: 'Max' })
})

test('where people are not at hand, the server will tell', () => {
  expect(assign('p7', givenState()).ok).toBe(true)
})

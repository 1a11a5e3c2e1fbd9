import { expect, test } from 'vitest'
import type { AccountState } from '../decide.ts'
import { givenState } from '../testing/given.ts'
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

test('where people are not at hand, the server will tell', () => {
  expect(assign('p7', givenState()).ok).toBe(true)
})

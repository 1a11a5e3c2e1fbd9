import { expect, test } from 'vitest'
import type { PersonState } from '../decide.ts'
import { givenBook, givenPerson } from '../testing/given.ts'
import { givenAction } from '../testing/given-actions.ts'
import { decideTokenAdd } from './tokens.ts'

const zoe = givenPerson()
const given = (differs: Partial<PersonState> = {}): PersonState => ({
  person: zoe,
  book: givenBook(),
  taken: [],
  ...differs,
})
const add = (differs: Record<string, unknown>, state = given()) =>
  decideTokenAdd(state, givenAction('token.add', differs))

test('nobody’s token carries a role of its own, and the journal keeps no hash', () => {
  expect(add({ personId: null, role: 'credit' })).toEqual({
    ok: true,
    value: {
      changes: [
        {
          kind: 'token-added',
          tokenId: 't9',
          personId: null,
          role: 'credit',
          secretHash: 'ab'.repeat(32),
        },
      ],
      journal: { figures: { tokenId: 't9', personId: null, role: 'credit' }, text: null },
    },
  })
})

test('a person’s token carries no role of its own', () => {
  expect(add({ personId: 'p9', role: null }).ok).toBe(true)
})

test.each([
  ['both a person and a role', 'p9', 'credit'],
  ['neither a person nor a role', null, null],
])('%s: whose it is, is unclear', (_, personId, role) => {
  expect(add({ personId, role })).toEqual({ ok: false, refusal: { code: 'token-owner-unclear' } })
})

test('a person nobody knows gets no token', () => {
  expect(add({ personId: 'p7', role: null }, given({ person: null }))).toEqual({
    ok: false,
    refusal: { code: 'person-unknown', text: 'p7' },
  })
})

test('an id or a secret that is in use is refused', () => {
  const taken = given({ taken: [{ what: 'token', text: 't9', by: 't9' }] })
  expect(add({ personId: 'p9', role: null }, taken)).toEqual({ ok: false, refusal: { code: 'token-exists' } })
})

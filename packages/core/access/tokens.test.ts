import { describe, expect, test } from 'vitest'
import { toInstant } from '../day.ts'
import type { PersonState } from '../decide.ts'
import { givenBook, givenPerson } from '../testing/given.ts'
import { givenAction, givenActor, system } from '../testing/given-actions.ts'
import { mayAct } from './may.ts'
import { decideTokenAdd, decideTokenEnd, type Token } from './tokens.ts'

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

describe('the end of a token', () => {
  const token: Token = { id: 't9', personId: 'p9', endedAt: null }
  const end = (token: Token | null, personId: string | null = 'p9') =>
    decideTokenEnd(given({ token }), givenAction('token.end', { personId }))

  test('given one that is open, it ends', () => {
    expect(end(token)).toEqual({
      ok: true,
      value: {
        changes: [{ kind: 'token-ended', tokenId: 't9' }],
        journal: { figures: { tokenId: 't9', personId: 'p9' }, text: null },
      },
    })
    expect(end({ ...token, personId: null }, null).ok).toBe(true)
  })

  test.each([
    ['nobody made', null, 'p9'],
    ['has ended', { ...token, endedAt: toInstant(0) }, 'p9'],
    ['is somebody else’s', token, 'p1'],
    ['is somebody’s and not nobody’s', token, null],
  ])('one that %s is refused', (_, given, personId) => {
    expect(end(given, personId)).toEqual({ ok: false, refusal: { code: 'token-over' } })
  })

  test('is for oneself, an administrator and the system; nobody’s for an administrator', () => {
    const action = givenAction('token.end', { personId: 'p9' })
    const may = (actor: Parameters<typeof mayAct>[0]) => mayAct(actor, action, given({ token })).ok
    expect([may(givenActor('rep', { personId: 'p9' })), may(givenActor('rep'))]).toEqual([true, false])
    expect([may(givenActor('admin')), may(system), may(givenActor('credit'))]).toEqual([true, true, false])
    const ofNobody = givenAction('token.end')
    const state = { book: givenBook(), taken: [], token: { ...token, personId: null } }
    const mayNobodys = (actor: Parameters<typeof mayAct>[0]) => mayAct(actor, ofNobody, state).ok
    expect([mayNobodys(givenActor('admin')), mayNobodys(givenActor('rep'))]).toEqual([true, false])
  })
})

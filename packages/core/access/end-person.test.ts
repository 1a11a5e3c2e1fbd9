import { describe, expect, test } from 'vitest'
import { day, toInstant } from '../day.ts'
import type { PersonState } from '../decide.ts'
import { givenAt, givenBook, givenPerson } from '../testing/given.ts'
import { givenAction, givenMoment, system } from '../testing/given-actions.ts'
import { decidePersonChange } from './change-person.ts'
import { decidePersonEnd, namelessName } from './end-person.ts'
import { decideLinkAdd, decideSessionBegin } from './sign-in.ts'
import { decideTokenAdd } from './tokens.ts'

const zoe = givenPerson({
  email: 'zoe@example.org',
  slackId: 'U9',
  teamsId: 'T9',
  openidSubject: 'subject-9',
  repCodes: ['R7'],
  delegateId: 'p2',
  delegateUntil: day('2026-12-01'),
})
const gone = givenPerson({ email: 'zoe@example.org', endedAt: toInstant(0) })
const moment = givenMoment(system)
const stateOf = (differs: Partial<PersonState>): PersonState => ({
  person: zoe,
  book: givenBook({ languages: ['en'] }),
  taken: [],
  ...differs,
})
const decide = (type: 'person.end' | 'person.erase', differs: Partial<PersonState> = {}) =>
  decidePersonEnd(stateOf(differs), givenAction(type), moment)

describe('given Zoé, known in Slack, Teams and by OpenID, with a rep code and somebody standing in', () => {
  test('when she leaves, then all that is free for others, and her name and e-mail stay', () => {
    expect(decide('person.end')).toEqual({
      ok: true,
      value: {
        changes: [
          {
            kind: 'person-ended',
            person: {
              ...givenPerson(),
              email: 'zoe@example.org',
              endedAt: givenAt.now,
            },
          },
        ],
        journal: { figures: { personId: 'p9', role: 'rep', level: null }, text: null },
      },
    })
  })

  test('when she has left and is erased, then a neutral name stands there, and no e-mail', () => {
    expect(decide('person.erase', { person: gone })).toEqual({
      ok: true,
      value: {
        changes: [{ kind: 'person-erased', person: { ...gone, name: 'Former colleague 51ac', email: null } }],
        journal: { figures: { personId: 'p9' }, text: null },
      },
    })
  })
})

test('the neutral name is in the book’s first language, and another for another person', () => {
  expect(decide('person.erase', { person: gone, book: givenBook() })).toMatchObject({
    value: { changes: [{ person: { name: 'Ancien collègue 51ac' } }] },
  })
  expect(namelessName('p8', 'fr')).not.toBe(namelessName('p9', 'fr'))
})

describe('refused is', () => {
  const erased = { ...gone, name: namelessName('p9', 'en'), email: null }
  test.each([
    ['person.end', { person: null }, { code: 'person-unknown', text: 'p9' }],
    ['person.end', { person: gone }, { code: 'person-ended', name: 'Zoé Lambert' }],
    ['person.end', { isLastAdmin: true }, { code: 'last-admin', name: 'Zoé Lambert' }],
    ['person.erase', { person: null }, { code: 'person-unknown', text: 'p9' }],
    ['person.erase', {}, { code: 'person-not-ended', name: 'Zoé Lambert' }],
    ['person.erase', { person: erased }, { code: 'person-unchanged', name: erased.name }],
  ] as const)('%s given %j', (type, differs, refusal) => {
    expect(decide(type, differs)).toEqual({ ok: false, refusal })
  })
})

describe('whoever has left', () => {
  const state = stateOf({
    person: gone,
    link: {
      id: 'l9',
      personId: 'p9',
      expiresAt: toInstant(Date.parse('2026-11-20T10:00:00Z')),
      redeemedAt: null,
    },
  })
  const refusal = { code: 'person-ended', name: 'Zoé Lambert' }
  test.each([
    ['is not changed', decidePersonChange(state, givenAction('person.change', { region: null }))],
    ['gets no link', decideLinkAdd(state, givenAction('link.add'), moment)],
    ['gets no token', decideTokenAdd(state, givenAction('token.add', { personId: 'p9', role: null }))],
    ['redeems no link', decideSessionBegin(state, givenAction('session.begin'), moment)],
    [
      'is not signed in from elsewhere',
      decideSessionBegin(state, givenAction('session.begin', { linkId: null }), moment),
    ],
  ])('%s', (_, decided) => {
    expect(decided).toEqual({ ok: false, refusal })
  })
})

import { expect, test } from 'vitest'
import { type Action, subjectOf } from './action.ts'
import type { AccountState } from './decide.ts'
import { decideOnAccount, decideOnBook, decideOnBroadcast, decideOnPerson } from './decide-action.ts'
import type { Result } from './result.ts'
import { givenState } from './testing/given.ts'
import { actionTypes, givenAction, givenMoment, system } from './testing/given-actions.ts'

const moment = givenMoment(system)
const state: AccountState = givenState()
const people = { person: null, book: state.book, taken: [] }

const broadcasts = { broadcast: null, reader: null, book: state.book }

function decide(action: Action): Result<unknown> {
  switch (subjectOf(action).kind) {
    case 'account':
      return decideOnAccount(state, action, moment)
    case 'broadcast':
      return decideOnBroadcast(broadcasts, action, moment)
    case 'person':
      return decideOnPerson(people, action, moment)
    case 'book':
      return decideOnBook(people, action, moment)
  }
}

test('each action is decided on its own subject', () => {
  const outcomes = actionTypes.map((type) => {
    const result = decide(givenAction(type))
    return [type, result.ok || result.refusal.code]
  })
  expect(Object.fromEntries(outcomes)).toEqual({
    'limit.set': true,
    'limit.review': true,
    'hold.place': true,
    'hold.release': 'not-on-hold',
    'reservation.make': true,
    'reservation.release': 'reservation-unknown',
    'account.assign': true,
    'person.add': true,
    'person.change': 'person-unknown',
    'person.delegate': 'person-unknown',
    'person.end': 'person-unknown',
    'person.erase': 'person-unknown',
    'token.add': true,
    'token.end': 'token-over',
    'link.add': 'person-unknown',
    'session.begin': 'link-unusable',
    'session.end': 'session-unknown',
    'book.set-up': true,
  })
})

test('a person’s token is decided on the person', () => {
  const action = givenAction('token.add', { personId: 'p9', role: null })
  expect(decide(action)).toMatchObject({ refusal: { code: 'person-unknown' } })
})

test('an action on another subject is a fault of ours', () => {
  expect(() => decideOnAccount(state, givenAction('person.add'), moment)).toThrow('invariant: person.add')
  expect(() => decideOnPerson(people, givenAction('limit.set'), moment)).toThrow('invariant: limit.set')
  expect(() => decideOnBook(people, givenAction('hold.place'), moment)).toThrow('invariant: hold.place')
})

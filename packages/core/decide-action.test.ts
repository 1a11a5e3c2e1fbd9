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

/** True where the sample is done, else why it is refused. */
const expected = {
  'limit.set': true,
  'limit.review': true,
  'hold.place': true,
  'hold.release': 'not-on-hold',
  'reservation.make': true,
  'reservation.release': 'reservation-unknown',
  'account.assign': true,
  'account.note': true,
  'account.overdue-reason': 'nothing-overdue',
  'account.signal': true,
  'account.event': true,
  'insurance.set': 'insurance-unchanged',
  'dispute.raise': 'dispute-invoice-unknown',
  'dispute.assign': 'dispute-unknown',
  'dispute.comment': 'dispute-unknown',
  'dispute.accept': 'dispute-unknown',
  'dispute.propose': 'dispute-unknown',
  'dispute.resolve': 'dispute-unknown',
  'dispute.reopen': 'dispute-unknown',
  'dispute.escalate': 'dispute-unknown',
  'promise.record': 'promised-nothing-open',
  'promise.postpone': 'promise-unknown',
  'promise.cancel': 'promise-unknown',
  'plan.agree': 'plan-nothing-overdue',
  'plan.cancel': 'plan-unknown',
  'alert.acknowledge': 'alert-not-open',
  'alert.snooze': 'alert-not-open',
  'alert.assign': 'alert-not-open',
  'alert.close': 'alert-not-open',
  'broadcast.send': true,
  'broadcast.correct': 'broadcast-unknown',
  'broadcast.withdraw': 'broadcast-unknown',
  'broadcast.acknowledge': 'broadcast-unknown',
  'policy.set': true,
  'rates.set': true,
  'routes.set': 'routes-unchanged',
  'exception.request': true,
  'exception.advise': 'request-unknown',
  'exception.approve': 'request-unknown',
  'exception.decline': 'request-unknown',
  'exception.withdraw': 'request-unknown',
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
  'message.replay': 'message-unknown',
}

test('each action is decided on its own subject', () => {
  const outcomes = actionTypes.map((type) => {
    const result = decide(givenAction(type))
    return [type, result.ok || result.refusal.code]
  })
  expect(Object.fromEntries(outcomes)).toEqual(expected)
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

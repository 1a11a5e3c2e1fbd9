import { decidePersonChange } from './access/change-person.ts'
import { decidePersonAdd } from './access/people.ts'
import { decideLinkAdd, decideSessionBegin, decideSessionEnd } from './access/sign-in.ts'
import { decideTokenAdd } from './access/tokens.ts'
import type { Action } from './action.ts'
import type { Decision } from './change.ts'
import { decideHoldPlace, decideHoldRelease } from './credit/holds.ts'
import { decideLimitSet } from './credit/limits.ts'
import {
  decideReservationExpire,
  decideReservationMake,
  decideReservationRelease,
} from './credit/reservations.ts'
import type { AccountState, BookState, Moment, PersonState } from './decide.ts'
import { decideAssign } from './ledger/assign-account.ts'
import type { Result } from './result.ts'

/** Rules on an action whose subject is an account: the changes that follow from it, or why not. Pure; `mayAct` comes first. */
export function decideOnAccount(state: AccountState, action: Action, moment: Moment): Result<Decision> {
  switch (action.type) {
    case 'limit.set':
      return decideLimitSet(state, action, moment)
    case 'hold.place':
      return decideHoldPlace(state, action, moment)
    case 'hold.release':
      return decideHoldRelease(state, action)
    case 'reservation.make':
      return decideReservationMake(state, action, moment)
    case 'reservation.release':
      return decideReservationRelease(state, action, moment)
    case 'reservation.expire':
      return decideReservationExpire(state, action, moment)
    case 'account.assign':
      return decideAssign(state, action)
    case 'person.add':
    case 'person.change':
    case 'token.add':
    case 'link.add':
    case 'session.begin':
    case 'session.end':
      return misdirected(action)
  }
}

/** Rules on an action whose subject is a person. */
export function decideOnPerson(state: PersonState, action: Action, moment: Moment): Result<Decision> {
  switch (action.type) {
    case 'person.add':
      return decidePersonAdd(state, action)
    case 'person.change':
      return decidePersonChange(state, action)
    case 'token.add':
      return decideTokenAdd(state, action)
    case 'link.add':
      return decideLinkAdd(state, action, moment)
    case 'session.begin':
      return decideSessionBegin(state, action, moment)
    case 'session.end':
      return decideSessionEnd(state, action)
    default:
      return misdirected(action)
  }
}

/** Rules on an action whose subject is the book. */
export function decideOnBook(state: BookState, action: Action, _moment: Moment): Result<Decision> {
  return action.type === 'token.add' ? decideTokenAdd(state, action) : misdirected(action)
}

/** `subjectOf` says where an action goes; another way in is a fault of ours. */
function misdirected(action: Action): never {
  throw new Error(`invariant: ${action.type} is decided on another subject`)
}

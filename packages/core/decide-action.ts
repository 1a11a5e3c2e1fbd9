import { decidePersonChange } from './access/change-person.ts'
import { decideDelegate } from './access/delegates.ts'
import { decidePersonEnd } from './access/end-person.ts'
import { decidePersonAdd } from './access/people.ts'
import { decideLinkAdd, decideSessionBegin, decideSessionEnd } from './access/sign-in.ts'
import { decideTokenAdd, decideTokenEnd } from './access/tokens.ts'
import type { Action } from './action.ts'
import { decideAlert } from './alerts/decide-alert.ts'
import { decideBook } from './book/decide-book.ts'
import { decideBroadcast } from './broadcasts/decide-broadcast.ts'
import type { Decision } from './change.ts'
import { decideHoldPlace, decideHoldRelease } from './credit/holds.ts'
import { decideLimitReview, decideLimitSet } from './credit/limits.ts'
import { decideReservationMake, decideReservationRelease } from './credit/reservations.ts'
import type { AccountState, BookState, BroadcastState, Moment, PersonState } from './decide.ts'
import { decideDispute } from './disputes/decide-dispute.ts'
import { decideAssign } from './ledger/assign-account.ts'
import { decidePlan } from './promises/decide-plan.ts'
import { decidePromise } from './promises/decide-promise.ts'
import { decideRequest } from './requests/decide-request.ts'
import type { Result } from './result.ts'
import { decideStanding } from './standing/decide-standing.ts'

/** Rules on an action whose subject is an account: the changes that follow from it, or why not. Pure; `mayAct` comes first. */
export function decideOnAccount(state: AccountState, action: Action, moment: Moment): Result<Decision> {
  if ('disputeId' in action) return decideDispute(state, action, moment)
  if ('promiseId' in action) return decidePromise(state, action, moment)
  if ('planId' in action) return decidePlan(state, action, moment)
  if ('requestId' in action) return decideRequest(state, action, moment)
  switch (action.type) {
    case 'limit.set':
      return decideLimitSet(state, action, moment)
    case 'limit.review':
      return decideLimitReview(state, action, moment)
    case 'hold.place':
      return decideHoldPlace(state, action, moment)
    case 'hold.release':
      return decideHoldRelease(state, action)
    case 'reservation.make':
      return decideReservationMake(state, action, moment)
    case 'reservation.release':
      return decideReservationRelease(state, action, moment)
    case 'account.assign':
      return decideAssign(state, action)
    case 'account.note':
    case 'account.overdue-reason':
    case 'account.signal':
    case 'account.event':
    case 'insurance.set':
      return decideStanding(state, action, moment)
    case 'alert.acknowledge':
    case 'alert.snooze':
    case 'alert.assign':
    case 'alert.close':
      return decideAlert(state, action, moment)
    default:
      return misdirected(action)
  }
}

/** Rules on an action whose subject is a broadcast. */
export function decideOnBroadcast(state: BroadcastState, action: Action, moment: Moment): Result<Decision> {
  return 'broadcastId' in action ? decideBroadcast(state, action, moment) : misdirected(action)
}

/** Rules on an action whose subject is a person. */
export function decideOnPerson(state: PersonState, action: Action, moment: Moment): Result<Decision> {
  switch (action.type) {
    case 'person.add':
      return decidePersonAdd(state, action)
    case 'person.change':
      return decidePersonChange(state, action)
    case 'person.delegate':
      return decideDelegate(state, action, moment)
    case 'person.end':
    case 'person.erase':
      return decidePersonEnd(state, action, moment)
    case 'token.add':
      return decideTokenAdd(state, action)
    case 'token.end':
      return decideTokenEnd(state, action)
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
export function decideOnBook(state: BookState, action: Action, moment: Moment): Result<Decision> {
  switch (action.type) {
    case 'token.add':
      return decideTokenAdd(state, action)
    case 'token.end':
      return decideTokenEnd(state, action)
    case 'alert.acknowledge':
    case 'alert.snooze':
    case 'alert.assign':
    case 'alert.close':
      return decideAlert(state, action, moment)
    case 'policy.set':
    case 'rates.set':
    case 'routes.set':
    case 'book.set-up':
    case 'message.replay':
      return decideBook(state, action, moment)
    default:
      return misdirected(action)
  }
}

/** `subjectOf` says where an action goes; another way in is a fault of ours. */
function misdirected(action: Action): never {
  throw new Error(`invariant: ${action.type} is decided on another subject`)
}

import * as v from 'valibot'
import { personActions } from './access/person-actions.ts'
import { alertActions } from './alerts/alert-actions.ts'
import { bookActions } from './book/book-actions.ts'
import { broadcastActions } from './broadcasts/broadcast-actions.ts'
import { creditActions } from './credit/credit-actions.ts'
import { disputeActions } from './disputes/dispute-actions.ts'
import { promiseActions } from './promises/promise-actions.ts'
import { requestActions } from './requests/request-actions.ts'
import { standingActions } from './standing/standing-actions.ts'

/**
 * Every write is an action: plain data with an id made by whoever wants it, so that a repeat is harmless. The same
 * on the phone, in chat and over HTTP.
 */
export const actionSchema = v.variant('type', [
  ...creditActions,
  ...disputeActions,
  ...promiseActions,
  ...requestActions,
  ...standingActions,
  ...alertActions,
  ...broadcastActions,
  ...personActions,
  ...bookActions,
])

export type Action = v.InferOutput<typeof actionSchema>
export type ActionType = Action['type']
export type ActionOf<Type extends ActionType> = Extract<Action, { type: Type }>

/** What an action is decided on. Each kind has its own lock and its own chain in the journal. */
export type Subject =
  | { kind: 'account'; id: string }
  | { kind: 'broadcast'; id: string }
  | { kind: 'person'; id: string }
  | { kind: 'book'; id: 'book' }

/**
 * The subject of an action. A token without a person and an alert without an account concern the book.
 *
 * @example
 * subjectOf({ id: 'a1', type: 'hold.release', accountId: 'A1', note: null }) // { kind: 'account', id: 'A1' }
 */
export function subjectOf(action: Action): Subject {
  if ('broadcastId' in action) return { kind: 'broadcast', id: action.broadcastId }
  if ('accountId' in action && action.accountId !== null) return { kind: 'account', id: action.accountId }
  if ('personId' in action && !('rules' in action) && action.personId !== null) {
    return { kind: 'person', id: action.personId }
  }
  return { kind: 'book', id: 'book' }
}

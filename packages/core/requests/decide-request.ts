import type { Action } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import { type Result, unreachable } from '../result.ts'
import {
  decideExceptionAdvise,
  decideExceptionDecline,
  decideExceptionWithdraw,
} from './answering/answer-request.ts'
import { decideExceptionApprove } from './answering/approve-request.ts'
import { decideExceptionRequest } from './asking/request-exception.ts'

/** Rules on an exception request: asking for it, advising, agreeing, declining, taking it back. */
export function decideRequest(
  state: AccountState,
  action: Extract<Action, { requestId: string }>,
  moment: Moment,
): Result<Decision> {
  switch (action.type) {
    case 'exception.request':
      return decideExceptionRequest(state, action, moment)
    case 'exception.advise':
      return decideExceptionAdvise(state, action, moment)
    case 'exception.approve':
      return decideExceptionApprove(state, action, moment)
    case 'exception.decline':
      return decideExceptionDecline(state, action, moment)
    case 'exception.withdraw':
      return decideExceptionWithdraw(state, action, moment)
    default:
      return unreachable(action)
  }
}

import type { Action } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'

/** Rules on an exception request. */
export function decideRequest(
  _state: AccountState,
  action: Extract<Action, { requestId: string }>,
  _moment: Moment,
): Result<Decision> {
  throw new Error(`invariant: ${action.type} is not decided yet`)
}

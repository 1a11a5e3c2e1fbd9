import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, BookState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'

/** Rules on what people do about alerts. */
export function decideAlert(
  _state: AccountState | BookState,
  action: ActionOf<'alert.acknowledge' | 'alert.snooze' | 'alert.assign' | 'alert.close'>,
  _moment: Moment,
): Result<Decision> {
  throw new Error(`invariant: ${action.type} is not decided yet`)
}

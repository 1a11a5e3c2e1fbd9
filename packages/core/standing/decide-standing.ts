import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'

/** Rules on what is noted about an account. */
export function decideStanding(
  _state: AccountState,
  action: ActionOf<
    'account.note' | 'account.overdue-reason' | 'account.signal' | 'account.event' | 'insurance.set'
  >,
  _moment: Moment,
): Result<Decision> {
  throw new Error(`invariant: ${action.type} is not decided yet`)
}

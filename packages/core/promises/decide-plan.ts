import type { Action } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'

/** Rules on an instalment plan. */
export function decidePlan(
  _state: AccountState,
  action: Extract<Action, { planId: string }>,
  _moment: Moment,
): Result<Decision> {
  throw new Error(`invariant: ${action.type} is not decided yet`)
}

import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { Moment, PersonState } from '../decide.ts'
import type { Result } from '../result.ts'

/** Rules on who stands in for somebody. */
export function decideDelegate(
  _state: PersonState,
  action: ActionOf<'person.delegate'>,
  _moment: Moment,
): Result<Decision> {
  throw new Error(`invariant: ${action.type} is not decided yet`)
}

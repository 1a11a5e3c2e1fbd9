import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { PersonState } from '../decide.ts'
import type { Result } from '../result.ts'

/** Rules on somebody who leaves, and on making nameless what is left of them. */
export function decidePersonEnd(
  _state: PersonState,
  action: ActionOf<'person.end' | 'person.erase'>,
): Result<Decision> {
  throw new Error(`invariant: ${action.type} is not decided yet`)
}

import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BookState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'
import { decideSetUp } from './set-up.ts'

/** Rules on what holds for the company as a whole. */
export function decideBook(
  state: BookState,
  action: ActionOf<'policy.set' | 'rates.set' | 'routes.set' | 'book.set-up' | 'message.replay'>,
  _moment: Moment,
): Result<Decision> {
  switch (action.type) {
    case 'book.set-up':
      return decideSetUp(state, action)
    default:
      throw new Error(`invariant: ${action.type} is not decided yet`)
  }
}

import type { Action } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BroadcastState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'

/** Rules on a word to many. */
export function decideBroadcast(
  _state: BroadcastState,
  action: Extract<Action, { broadcastId: string }>,
  _moment: Moment,
): Result<Decision> {
  throw new Error(`invariant: ${action.type} is not decided yet`)
}

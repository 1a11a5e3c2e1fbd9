import type { Action } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BroadcastState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'
import { decideAcknowledge } from './acknowledge-broadcast.ts'
import { decideCorrect, decideWithdraw } from './change-broadcast.ts'
import { decideSend } from './send-broadcast.ts'

/** Rules on a word to many. */
export function decideBroadcast(
  state: BroadcastState,
  action: Extract<Action, { broadcastId: string }>,
  moment: Moment,
): Result<Decision> {
  switch (action.type) {
    case 'broadcast.send':
      return decideSend(state, action, moment)
    case 'broadcast.correct':
      return decideCorrect(state, action, moment)
    case 'broadcast.withdraw':
      return decideWithdraw(state, action, moment)
    case 'broadcast.acknowledge':
      return decideAcknowledge(state, action, moment)
  }
}

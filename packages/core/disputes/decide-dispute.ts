import type { Action } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import { type Result, unreachable } from '../result.ts'
import { decideAccept } from './decide/accept.ts'
import { decideAssign } from './decide/assign.ts'
import { decideComment } from './decide/comment.ts'
import { decideEscalate } from './decide/escalate.ts'
import { decideRaise } from './decide/raise.ts'
import { decideReopen } from './decide/reopen.ts'
import { decidePropose, decideResolve } from './decide/settle.ts'

/** Rules on what is to be done about a dispute. `mayAct` comes first: it knows whose the account and the dispute are. */
export function decideDispute(
  state: AccountState,
  action: Extract<Action, { disputeId: string }>,
  moment: Moment,
): Result<Decision> {
  switch (action.type) {
    case 'dispute.raise':
      return decideRaise(state, action, moment)
    case 'dispute.assign':
      return decideAssign(state, action)
    case 'dispute.comment':
      return decideComment(state, action, moment)
    case 'dispute.accept':
      return decideAccept(state, action, moment)
    case 'dispute.propose':
      return decidePropose(state, action, moment)
    case 'dispute.resolve':
      return decideResolve(state, action, moment)
    case 'dispute.reopen':
      return decideReopen(state, action, moment)
    case 'dispute.escalate':
      return decideEscalate(state, action, moment)
    default:
      return unreachable(action)
  }
}

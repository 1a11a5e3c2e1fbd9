import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState } from '../decide.ts'
import { ok, type Result, refuse } from '../result.ts'

/**
 * Gives an account to a person, or to nobody (`null`). The ledger's rep code stays what it is. Refuses a person nobody
 * knows; where the state carries no assignee (on a phone), the server will tell.
 */
export function decideAssign(state: AccountState, action: ActionOf<'account.assign'>): Result<Decision> {
  const { accountId, ownerId } = action
  if (ownerId !== null && state.looked?.assignee === null)
    return refuse({ code: 'person-unknown', text: ownerId })
  return ok({
    changes: [{ kind: 'account-assigned', accountId, ownerId }],
    journal: { figures: { ownerId, beforeOwnerId: state.dossier.account.ownerId }, text: null },
  })
}

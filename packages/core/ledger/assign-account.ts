import { actorOf } from '../access/actor-of.ts'
import { maySee } from '../access/sees.ts'
import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState } from '../decide.ts'
import { ok, type Result, refuse } from '../result.ts'

/**
 * Gives an account to a person, or to nobody (`null`). The ledger's rep code stays what it is. Refuses a person nobody
 * knows, and one who would not see the account even so, as a resolver; where the state carries no assignee (on a phone), the server will tell.
 */
export function decideAssign(state: AccountState, action: ActionOf<'account.assign'>): Result<Decision> {
  const { accountId, ownerId } = action
  const assignee = state.looked?.assignee
  if (ownerId !== null && assignee === null) return refuse({ code: 'person-unknown', text: ownerId })
  if (assignee && !maySee(actorOf(assignee), { ownerId, region: state.dossier.account.region })) {
    return refuse({ code: 'account-owner-unfit', name: assignee.name })
  }
  return ok({
    changes: [{ kind: 'account-assigned', accountId, ownerId }],
    journal: { figures: { ownerId, beforeOwnerId: state.dossier.account.ownerId }, text: null },
  })
}

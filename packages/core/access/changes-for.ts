import type { Action } from '../action.ts'
import type { Change, MatterChange } from '../change.ts'
import { type SeenDispute, seenDispute } from '../disputes/seen-dispute.ts'
import type { Actor } from './actor.ts'
import { maySeeAlert, maySeeInsurance, maySeeRemark } from './view-for.ts'

/** A change as somebody may see it: a dispute comes without its invoice to whoever does not see the account. */
export type SeenChange =
  | Change
  | { kind: MatterChange['kind']; accountId: string; of: 'dispute'; document: SeenDispute }

/**
 * Of what an action changed, what its actor may be shown, as `viewFor` would show it: with an action comes what follows
 * by itself, and that may be more than the actor knows. Whoever acts on a dispute of an account that they do not see
 * hears of that dispute alone, without what is open of its invoice.
 */
export function changesFor(
  actor: Actor,
  of: { action: Action; changes: readonly SeenChange[]; seesAccount: boolean },
): SeenChange[] {
  return of.changes.flatMap((change) => {
    if (!('accountId' in change)) return [change]
    return of.seesAccount ? seenOfAccount(actor, change) : ofOwnDispute(of.action, change)
  })
}

type OnAccount = Extract<SeenChange, { accountId: string }>

function seenOfAccount(actor: Actor, change: OnAccount): SeenChange[] {
  if (change.kind === 'insurance-set' && !maySeeInsurance(actor)) return [{ ...change, insurance: null }]
  if (!('of' in change)) return [change]
  if (change.of === 'remark') return maySeeRemark(actor, change.document) ? [change] : []
  if (change.of === 'alert') return maySeeAlert(actor, change.document) ? [change] : []
  return [change]
}

function ofOwnDispute(action: Action, change: OnAccount): SeenChange[] {
  if (!('disputeId' in action)) return []
  if (change.kind === 'dispute-commented') return change.disputeId === action.disputeId ? [change] : []
  if (!('of' in change) || change.of !== 'dispute' || change.document.id !== action.disputeId) return []
  const { kind, accountId, of } = change
  return [{ kind, accountId, of, document: seenDispute(change.document, { seesAccount: false }) }]
}

import { type Actor, roleOf } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import type { Action } from '../action.ts'
import type { Change } from '../change.ts'
import type { Dispute } from './dispute.ts'
import { type ProofKind, proofOf } from './dispute-reason.ts'

/** A dispute as it is shown; without its invoice for whoever does not see the account. */
export type SeenDispute = Omit<Dispute, 'invoice'> & { invoice: Dispute['invoice'] | null }

/**
 * A dispute as somebody sees it: what was open of its invoice is part of the exposure, which is for those who see the
 * account.
 */
export const seenDispute = (dispute: Dispute, { seesAccount }: { seesAccount: boolean }): SeenDispute => ({
  ...dispute,
  invoice: seesAccount ? dispute.invoice : null,
})

/**
 * What would prove a dispute and was not sent with it; null where there is something, or nothing to prove.
 *
 * @example
 * proofWanted({ reason: 'DAMAGED', attachments: [] }) // 'photo'
 * proofWanted({ reason: 'INV_MISSING', attachments: [] }) // null
 */
export const proofWanted = ({
  reason,
  attachments,
}: Pick<Dispute, 'reason' | 'attachments'>): ProofKind | null =>
  attachments.length > 0 ? null : proofOf[reason]

/** Roles that may act on a dispute of an account that they do not see. */
const beyondAccounts: readonly (Role | null)[] = ['rep', 'manager', 'resolver']

/**
 * Of the changes that came of an action, those that its actor may hear of. What follows on an account, its promises and
 * alerts, is not for whoever acts on a dispute of it: they hear of that dispute alone, and resolvers without its invoice.
 */
export function changesFor(actor: Actor, action: Action, changes: readonly Change[]): readonly object[] {
  if (!('disputeId' in action) || !beyondAccounts.includes(roleOf(actor))) return changes
  const seesAccount = roleOf(actor) !== 'resolver'
  return changes.flatMap((change): object[] => {
    if (change.kind === 'dispute-commented') return [change]
    if (!('of' in change) || change.of !== 'dispute' || change.document.id !== action.disputeId) return []
    return [{ ...change, document: seenDispute(change.document, { seesAccount }) }]
  })
}

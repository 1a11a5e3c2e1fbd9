import type { Dispute } from './dispute.ts'
import { type ProofKind, proofOf } from './dispute-reason.ts'

/** A dispute as it is shown; without its invoice for whoever does not see the account. */
export type SeenDispute = Omit<Dispute, 'invoice'> & { invoice: Dispute['invoice'] | null }

/**
 * A dispute as somebody sees it: what was open of its invoice is part of the exposure, which is for those who see the
 * account.
 */
export const seenDispute = (
  dispute: SeenDispute,
  { seesAccount }: { seesAccount: boolean },
): SeenDispute => ({
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

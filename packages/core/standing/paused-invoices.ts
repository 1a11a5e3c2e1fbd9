import type { Dispute } from '../disputes/dispute.ts'
import type { Policy } from '../policy/policy.ts'

/**
 * The numbers of the invoices whose cover is paused: an open dispute about them has a reason that pauses it. A query
 * does not, and neither does what a ledger marks as disputed, since that names no reason.
 *
 * @example
 * pausedInvoices([], policyPreset('balanced')).size // 0
 */
export const pausedInvoices = (
  disputes: readonly Pick<Dispute, 'invoiceNumber' | 'reason' | 'state'>[],
  { disputes: { reasons } }: Pick<Policy, 'disputes'>,
): ReadonlySet<string> =>
  new Set(
    disputes
      .filter(({ reason, state }) => state.kind !== 'resolved' && reasons[reason].pausesCover)
      .map(({ invoiceNumber }) => invoiceNumber),
  )

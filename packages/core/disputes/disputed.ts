import type { MentionedInvoice, Watched } from '../dossier.ts'
import type { Invoice } from '../ledger/invoice.ts'
import type { Policy } from '../policy/policy.ts'
import type { Dispute } from './dispute.ts'
import type { DisputeReason } from './dispute-reason.ts'

/** Of a dossier, what says which disputes there are and what is open of their invoices now. */
export type DisputeFacts = Pick<Watched, 'disputes' | 'mentioned'>

/**
 * Whether a reason is a query: the customer misses or asks something and contests nothing, so that credit insurance
 * goes on and no relief from overdue can come of it. The policy says so reason by reason.
 *
 * @example
 * isQuery(policyPreset('balanced'), 'PO_REF') // true
 * isQuery(policyPreset('balanced'), 'DAMAGED') // false
 */
export const isQuery = ({ disputes }: Pick<Policy, 'disputes'>, reason: DisputeReason): boolean =>
  !disputes.reasons[reason].pausesCover

/**
 * The invoice of a dispute as the ledger has it now; as it was when it was disputed where that is not known.
 *
 * @example
 * invoiceOf({ mentioned: [] }, { invoiceNumber: 'FA-1', invoice: { openMinor: 500, dueDay: day('2026-11-02') } }) // { number: 'FA-1', openMinor: 500, dueDay: '2026-11-02' }
 */
export const invoiceOf = (
  { mentioned }: Pick<DisputeFacts, 'mentioned'>,
  { invoiceNumber: number, invoice }: Pick<Dispute, 'invoiceNumber' | 'invoice'>,
): MentionedInvoice => mentioned.find((one) => one.number === number) ?? { number, ...invoice }

/**
 * What open disputes and queries hold of an invoice, minor units: their amounts together, never more than is open of
 * it. An amount stays what was disputed; when less than that is open, only so much counts.
 *
 * @example
 * heldOf([{ invoiceNumber: 'FA-1', amountMinor: 300 }, { invoiceNumber: 'FA-1', amountMinor: 400 }], { number: 'FA-1', openMinor: 500 }) // 500
 */
export function heldOf(
  disputes: readonly Pick<Dispute, 'invoiceNumber' | 'amountMinor'>[],
  { number, openMinor }: Pick<Invoice, 'number' | 'openMinor'>,
): number {
  const held = disputes.reduce(
    (sum, dispute) => (dispute.invoiceNumber === number ? sum + dispute.amountMinor : sum),
    0,
  )
  return Math.min(held, Math.max(0, openMinor))
}

/**
 * Whether a customer can be asked to pay an invoice: not while any of it is disputed or queried, here or in the ledger.
 *
 * @example
 * isContested({ disputes: [] }, { number: 'FA-1', disputedMinor: 1 }) // true
 */
export const isContested = (
  { disputes }: Pick<DisputeFacts, 'disputes'>,
  { number, disputedMinor }: Pick<Invoice, 'number' | 'disputedMinor'>,
): boolean => disputedMinor > 0 || disputes.some(({ invoiceNumber }) => invoiceNumber === number)

/**
 * The invoices whose credit insurance is paused: those in an open dispute whose reason pauses cover.
 * Rule: a disputed invoice suspends cover, a query does not.
 *
 * @example
 * pausedForCover({ disputes: [] }, policyPreset('balanced')).size // 0
 */
export const pausedForCover = (
  { disputes }: Pick<DisputeFacts, 'disputes'>,
  policy: Pick<Policy, 'disputes'>,
): ReadonlySet<string> =>
  new Set(disputes.filter(({ reason }) => !isQuery(policy, reason)).map(({ invoiceNumber }) => invoiceNumber))

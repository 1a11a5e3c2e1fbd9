import type { AccountState } from '../../decide.ts'
import type { MentionedInvoice } from '../../dossier.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Dispute } from '../dispute.ts'
import { heldOf } from '../disputed.ts'

/** An invoice that can be disputed, and what of it is in no open dispute yet; minor units. */
export type Disputable = { invoice: MentionedInvoice; leftMinor: number }

/**
 * The invoice of a number with what can still be disputed of it. Refuses one that the ledger does not know, and one of
 * which nothing is open: a settled one, a credit note.
 */
export function disputable(state: AccountState, invoiceNumber: string): Result<Disputable> {
  const invoice = invoiceNow(state, invoiceNumber)
  if (invoice === null) return refuse({ code: 'dispute-invoice-unknown', invoiceNumber })
  if (invoice.openMinor <= 0) return refuse({ code: 'dispute-invoice-settled', invoiceNumber })
  const heldMinor = heldOf(state.dossier.disputes, invoice)
  return ok({ invoice, leftMinor: invoice.openMinor - heldMinor })
}

/** The open dispute of an invoice for a reason: there is one at most. */
export const sameDispute = (
  { dossier }: AccountState,
  { invoiceNumber, reason }: Pick<Dispute, 'invoiceNumber' | 'reason'>,
): Dispute | null =>
  dossier.disputes.find((one) => one.invoiceNumber === invoiceNumber && one.reason === reason) ?? null

/** As the store has it; a phone knows the listed items and what other matters name. */
function invoiceNow({ dossier, looked }: AccountState, number: string): MentionedInvoice | null {
  const found = looked?.invoices
    ? looked.invoices.get(number)
    : [...dossier.items, ...dossier.mentioned].find((one) => one.number === number)
  return found === undefined ? null : { number, dueDay: found.dueDay, openMinor: found.openMinor }
}

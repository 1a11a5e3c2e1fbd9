import type { AccountState } from '../../decide.ts'
import type { MentionedInvoice } from '../../dossier.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Dispute } from '../dispute.ts'
import { heldOf, isQuery } from '../disputed.ts'

/** An invoice that can be disputed, and what of it can be for a reason; minor units. */
export type Disputable = { invoice: MentionedInvoice; leftMinor: number }

/**
 * The invoice of a number with what can still be disputed of it: what is in no other dispute. A query contests nothing,
 * so that it stands in no dispute's way. Refuses one that the ledger does not know, and one of
 * which nothing is open: a settled one, a credit note.
 */
export function disputable(
  state: AccountState,
  { invoiceNumber, reason }: Pick<Dispute, 'invoiceNumber' | 'reason'>,
): Result<Disputable> {
  const invoice = invoiceNow(state, invoiceNumber)
  if (invoice === null) return refuse({ code: 'dispute-invoice-unknown', invoiceNumber })
  if (invoice.openMinor <= 0) return refuse({ code: 'dispute-invoice-settled', invoiceNumber })
  const { policy } = state.book
  const others = state.dossier.disputes.filter(
    (one) => isQuery(policy, reason) || !isQuery(policy, one.reason),
  )
  return ok({ invoice, leftMinor: invoice.openMinor - heldOf(others, invoice) })
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

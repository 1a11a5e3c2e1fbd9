import type { IsoDay } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { ok, type Result, refuse } from '../result.ts'
import { brokenOn } from './broken-on.ts'
import { missedOf } from './missed-of.ts'
import type { PromiseRefusal } from './promise-refusal.ts'
import type { PledgedInvoice } from './promise-to-pay.ts'

/** An invoice that money can be promised for, and how much. */
export type Pledgeable = PledgedInvoice & { mostMinor: number }

/**
 * The invoices that somebody names, each once, with all that is open of them: whoever names one may promise its disputed
 * part too. Refuses one that is unknown, paid, sold to a factor (it is paid there), disputed as a whole, or promised
 * already: a payment keeps one promise, so money is not promised twice.
 */
export function namedInvoices(
  state: AccountState,
  numbers: readonly string[],
  today: IsoDay,
): Result<Pledgeable[]> {
  const { looked, dossier } = state
  const chosen: Pledgeable[] = []
  for (const number of new Set(numbers)) {
    const invoice = looked?.invoices
      ? looked.invoices.get(number)
      : dossier.items.find((item) => item.number === number)
    if (invoice === undefined) return refuse({ code: 'promised-invoice-unknown', number })
    const refusal = whyNot(state, invoice, today)
    if (refusal) return refuse(refusal)
    chosen.push({ ...pledged(invoice), mostMinor: invoice.openMinor })
  }
  return ok(chosen)
}

/**
 * The open invoices that nobody had to name: oldest first, of each what is not in dispute. Of an account with more than
 * 300 open items those that its dossier lists.
 */
export const freeInvoices = (state: AccountState, today: IsoDay): Pledgeable[] =>
  state.dossier.items
    .filter((item) => whyNot(state, item, today) === null)
    .map((item) => ({ ...pledged(item), mostMinor: item.openMinor - contestedMinor(state, item) }))

/** How much can be promised for some invoices together. */
export const mostOf = (invoices: readonly Pledgeable[]): number =>
  invoices.reduce((sum, { mostMinor }) => sum + mostMinor, 0)

/** As they go into a promise: what is open of them now. */
export const asPledged = (invoices: readonly Pledgeable[]): PledgedInvoice[] => invoices.map(pledged)

const pledged = ({ number, dueDay, openMinor }: PledgedInvoice): PledgedInvoice => ({
  number,
  dueDay,
  openMinor,
})

function whyNot(state: AccountState, invoice: Invoice, today: IsoDay): PromiseRefusal | null {
  const { number } = invoice
  if (invoice.openMinor <= 0) return { code: 'promised-invoice-paid', number }
  if (invoice.factored !== null) return { code: 'promised-invoice-factored', number }
  if (contestedMinor(state, invoice) >= invoice.openMinor)
    return { code: 'promised-invoice-disputed', number }
  const other = promisedBy(state, number, today)
  return other && { code: 'promised-already', number, ...other }
}

/** What of an invoice the customer contests: by the ledger or by our own disputes, whichever is more. A query contests nothing. */
function contestedMinor({ dossier, book }: AccountState, { number, disputedMinor }: Invoice): number {
  const { reasons } = book.policy.disputes
  const ours = dossier.disputes
    .filter(({ invoiceNumber, reason }) => invoiceNumber === number && reasons[reason].pausesCover)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return Math.max(disputedMinor, ours)
}

/** What an invoice is promised by; a promise or plan that was not kept holds it no longer, before anybody has noted it. */
function promisedBy(
  { dossier, book }: AccountState,
  number: string,
  today: IsoDay,
): { by: 'promise' | 'plan'; dueDay: IsoDay } | null {
  const names = ({ invoices }: { invoices: PledgedInvoice[] }): boolean =>
    invoices.some((one) => one.number === number)
  const shown = { mentioned: dossier.mentioned, today, book }
  const promise = dossier.promises.find(
    (one) => one.state.kind === 'open' && names(one) && brokenOn(one, shown) === null,
  )
  if (promise) return { by: 'promise', dueDay: promise.dueDay }
  const plan = dossier.plans.find(
    (one) => one.state.kind === 'running' && names(one) && missedOf(one, shown) === null,
  )
  const last = plan?.instalments.at(-1)
  return last ? { by: 'plan', dueDay: last.dueDay } : null
}

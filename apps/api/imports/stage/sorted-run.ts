import type { StagedInvoice } from './staged-invoice.ts'

/**
 * Invoices gathered up to a bound, then given out by account. Rows that lie side by side in the index are written
 * together: a ledger in the order of its days would else touch every page of it with every batch.
 */
export function sortByAccount(invoices: readonly StagedInvoice[]): StagedInvoice[] {
  const numbers = [...new Set(invoices.map((invoice) => invoice.account.number))].sort()
  const places = new Map(numbers.map((number, place) => [number, place]))
  const starts = new Uint32Array(numbers.length + 1)
  const placeOf = (invoice: StagedInvoice) => places.get(invoice.account.number) ?? 0
  for (const invoice of invoices) {
    const next = placeOf(invoice) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let place = 1; place < starts.length; place++)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  // oxlint-disable-next-line unicorn/no-new-array -- every place is filled below, in no order
  const sorted = new Array<StagedInvoice>(invoices.length)
  for (const invoice of invoices) {
    const place = placeOf(invoice)
    const at = starts[place] ?? 0
    sorted[at] = invoice
    starts[place] = at + 1
  }
  return sorted
}

import type { Customer } from '../company.ts'

/** A chunk takes its locks and its commit at once: so many accounts, or so many invoices, whichever comes first. */
const mostAccounts = 200
const mostInvoices = 20_000

export type Chunk = { customers: Customer[]; isFirst: boolean; isLast: boolean }

/** Cuts a stream of customers into chunks without holding more than one. */
export function* inChunks(customers: Iterable<Customer>): Generator<Chunk> {
  let chunk: Customer[] = []
  let invoices = 0
  let isFirst = true
  for (const customer of customers) {
    const isFull = chunk.length === mostAccounts || invoices + customer.invoices.length > mostInvoices
    if (isFull && chunk.length > 0) {
      yield { customers: chunk, isFirst, isLast: false }
      chunk = []
      invoices = 0
      isFirst = false
    }
    chunk.push(customer)
    invoices += customer.invoices.length
  }
  yield { customers: chunk, isFirst, isLast: true }
}

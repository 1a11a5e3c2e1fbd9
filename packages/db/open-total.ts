import { type Currency, money } from '@encours/core/money'
import { convert } from '@encours/core/rates'
import { sql } from 'drizzle-orm'
import { loadBook } from './load/book.ts'
import type { Door } from './store.ts'

/**
 * Makes the book's open total anew from the accounts' sums: open invoices less credits, in the base currency at the
 * rates of the ledger day. A currency without a rate is left out: it is no guess, and a share of the book that is
 * reckoned too high asks a person rather than nobody. The caller stamps the book.
 */
export async function refreshOpenTotal(door: Door): Promise<void> {
  const book = await loadBook(door)
  const { account } = door.t
  const sums = await door.rows<{ currency: Currency; openMinor: number }>(sql`
    select currency, sum(open_minor - credits_minor) as "openMinor" from ${account} group by currency`)
  const on = book.ledgerDay
  const openTotalMinor = sums
    .map(({ currency, openMinor }) => money(openMinor, currency))
    .map((open) => (on === null ? null : convert(open, { to: book.currency, on, table: book })))
    .reduce((total, open) => total + (open?.minor ?? 0), 0)
  await door.db.update(door.t.book).set({ openTotalMinor })
}

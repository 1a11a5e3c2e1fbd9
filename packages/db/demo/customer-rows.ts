import type { IsoDay } from '@encours/core/day'
import { learnPortfolio, type Portfolio } from '@encours/core/habits/learn-portfolio'
import { searchKey } from '@encours/core/search-key'
import { sql } from 'drizzle-orm'
import { touchAccounts } from '../counter.ts'
import { refreshHabits } from '../habits.ts'
import { insertRows } from '../insert-rows.ts'
import { jsonRows } from '../json-rows.ts'
import type { Door } from '../store.ts'
import { refreshSums } from '../sums.ts'
import type { Customer } from './company.ts'
import { delayDaysOf } from './parts/delays.ts'

/** A generated customer under the id that the book knows it by. */
export type KnownCustomer = { id: string; customer: Customer }

/** A new account's row; its sums and version are made with its ledger. */
export const accountRow = ({ id, customer }: KnownCustomer, ownerId: string | null) => ({
  id,
  number: customer.number,
  name: customer.name,
  city: customer.city,
  country: customer.country,
  currency: customer.currency,
  vatBps: customer.vatBps,
  terms: customer.terms,
  kind: customer.kind,
  region: customer.region,
  repCode: customer.repCode,
  ownerId,
  groupId: customer.groupId,
  insolvency: customer.insolvency,
  cover: customer.cover,
  limitMinor: customer.limit.minor,
  limitUntil: customer.limit.until,
  hold: customer.hold,
  habits: null,
  searchKey: searchKey(`${customer.number} ${customer.name} ${customer.city ?? ''}`),
  described: true,
  seq: 0,
  openMinor: 0,
  creditsMinor: 0,
  billsMinor: 0,
  deliveredNotInvoicedMinor: 0,
  itemCount: 0,
})

/** Writes what the ledger holds about these accounts, and what follows from it: sums, habits, versions. */
export async function writeLedger(
  door: Door,
  known: readonly KnownCustomer[],
  by: { asOf: IsoDay; portfolio: Portfolio },
): Promise<void> {
  const { invoice, salesOrder, bill } = door.t
  const rowsOf = <Row extends object>(of: (customer: Customer) => readonly Row[]) =>
    known.flatMap(({ id, customer }) => of(customer).map((row) => ({ accountId: id, ...row })))
  await insertRows(
    door,
    invoice,
    rowsOf(({ invoices }) => invoices),
  )
  await insertRows(
    door,
    salesOrder,
    rowsOf(({ orders }) => orders),
  )
  await insertRows(
    door,
    bill,
    rowsOf(({ bills }) => bills),
  )
  const ids = known.map(({ id }) => id)
  await writeNewestDays(door, known)
  await refreshSums(door, ids)
  await refreshHabits(door, ids, by)
  await touchAccounts(door, ids)
}

/** When each was last invoiced anything, as an import would have seen it; credit notes aside. */
async function writeNewestDays(door: Door, known: readonly KnownCustomer[]): Promise<void> {
  const rows = known.map(({ id, customer }) => ({ id, day: newestInvoiceDay(customer) }))
  await door.rows(sql`
    update ${door.t.account} set newest_invoice_day = newest.day
    from (${jsonRows(door.engine, { id: 'text', day: 'text' }, rows)}) as newest
    where ${door.t.account}.id = newest.id`)
}

function newestInvoiceDay({ invoices }: Customer): IsoDay | null {
  let newest: IsoDay | null = null
  for (const { invoiceDay, amountMinor } of invoices) {
    if (amountMinor > 0 && (newest === null || invoiceDay > newest)) newest = invoiceDay
  }
  return newest
}

/** Takes away what the ledger holds about these accounts. */
export async function removeLedger(door: Door, ids: readonly string[]): Promise<void> {
  for (const table of [door.t.invoice, door.t.salesOrder, door.t.bill]) {
    await door.rows(sql`delete from ${table} where account_id in ${ids}`)
  }
}

/** How these customers pay as a whole. */
export const portfolioOf = (customers: readonly Customer[]): Portfolio =>
  learnPortfolio(customers.flatMap(({ invoices }) => delayDaysOf(invoices)))

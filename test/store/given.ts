import type { Actor } from '@encours/core/access/actor'
import { day, type Instant, toInstant } from '@encours/core/day'
import { money } from '@encours/core/money'
import { ensureBook } from '@encours/db/book'
import { touchAccounts } from '@encours/db/counter'
import { insertRows } from '@encours/db/insert-rows'
import { createPerform } from '@encours/db/perform'
import type { Door, Store } from '@encours/db/store'
import { refreshSums } from '@encours/db/sums'

export const euro = money(0, 'EUR').currency
export const today = day('2026-11-20')
export const nineOClock: Instant = toInstant(Date.UTC(2026, 10, 20, 9))
export const secretKey = 'the-key-of-these-tests'

export const creditManager: Actor = {
  kind: 'person',
  personId: 'p-credit',
  name: 'Claire Morel',
  role: 'credit',
  level: 'manager',
  region: null,
  team: null,
}
export const system: Actor = { kind: 'system' }

type AccountRow = Door['t']['account']['$inferInsert']
type InvoiceRow = Door['t']['invoice']['$inferInsert']

export const accountRow = (id: string, differs: Partial<AccountRow> = {}): AccountRow => ({
  id,
  number: `C-${id}`,
  name: `Maison ${id}`,
  city: 'Lille',
  country: 'FR',
  currency: euro,
  vatBps: 2_000,
  terms: { kind: 'net', days: 30 },
  kind: 'company',
  region: 'North',
  repCode: null,
  ownerId: null,
  groupId: null,
  insolvency: null,
  cover: 'none',
  limitMinor: 10_000_000,
  limitUntil: null,
  hold: null,
  habits: null,
  searchKey: `c ${id} maison ${id} lille`.toLowerCase(),
  described: true,
  seq: 0,
  openMinor: 0,
  creditsMinor: 0,
  billsMinor: 0,
  deliveredNotInvoicedMinor: 0,
  itemCount: 0,
  ...differs,
})

export const invoiceRow = (
  accountId: string,
  number: string,
  differs: Partial<InvoiceRow> = {},
): InvoiceRow => ({
  accountId,
  number,
  invoiceDay: day('2026-11-01'),
  dueDay: day('2026-12-01'),
  amountMinor: 100_000,
  openMinor: 100_000,
  disputedMinor: 0,
  settledDay: null,
  orderNumber: null,
  ...differs,
})

/** A French book in euro with a ledger of today, as many checks will approve. */
export async function givenBook(store: Store): Promise<void> {
  await ensureBook(store, { currency: euro, country: 'FR', timeZone: 'Europe/Paris', preset: 'balanced' })
  await store.write(['book'], ({ db, t }) =>
    db.update(t.book).set({ ledgerDay: today, openTotalMinor: 1_000_000_000_000 }),
  )
}

export async function givenAccounts(
  store: Store,
  rows: AccountRow[],
  invoices: InvoiceRow[] = [],
): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await store.write([], async (door) => {
    await insertRows(door, door.t.account, rows)
    await insertRows(door, door.t.invoice, invoices)
    await refreshSums(door, ids)
    await touchAccounts(door, ids)
  })
}

export async function givenGroup(store: Store, id: string, limitMinor: number): Promise<void> {
  await store.write([], ({ db, t }) =>
    db
      .insert(t.creditGroup)
      .values({ id, name: `Groupe ${id}`, currency: euro, limitMinor, limitUntil: null, seq: 0 }),
  )
}

export const performOn = (store: Store) =>
  createPerform({ store, secretKey, now: () => nineOClock, today: () => today })

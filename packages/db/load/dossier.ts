import type { Dossier, LedgerSums } from '@encours/core/dossier'
import type { Invoice } from '@encours/core/ledger/invoice'
import { type SQL, sql } from 'drizzle-orm'
import type { Schema } from '../schema.ts'
import type { Door } from '../store.ts'
import { rowReader } from './row.ts'

type AccountRow = Schema['account']['$inferSelect']

/** Up to so many open items a dossier holds all; beyond, the oldest and the largest half as many each. */
export const mostItems = 300
const mostOrders = 100
const mostBills = 100

/** An account's dossier from its rows and sums; null for an unknown account. Costs the same for 300 open items as for 9,000. */
export async function readDossier(door: Door, accountId: string): Promise<Dossier | null> {
  const row = await readAccount(door, accountId)
  if (!row) return null
  const of = { accountId }
  const [items, dueDays, deliveries, orders, bills, reservations] = await Promise.all([
    row.itemCount <= mostItems ? allItems(door, of) : chiefItems(door, of),
    dueDaysOf(door)(of),
    deliveriesOf(door)(of),
    ordersOf(door)(of),
    billsOf(door)(of),
    reservationsOf(door)(of),
  ])
  return {
    version: row.seq,
    account: accountOf(row),
    limit: { minor: row.limitMinor, until: row.limitUntil },
    hold: row.hold,
    sums: { ...sumsOf(row), dueDays, deliveries },
    items,
    itemCount: row.itemCount,
    orders,
    bills,
    reservations,
    exceptions: [],
    habits: row.habits,
  }
}

async function readAccount(door: Door, accountId: string): Promise<AccountRow | null> {
  const reader = rowReader(door.t.account)
  const [raw] = await door.prepared<Record<string, unknown>>(
    'dossier.account',
    (t) => sql`select ${reader.columns()} from ${t.account} where ${t.account.id} = ${ofAccount}`,
  )({ accountId })
  return raw ? reader.read(raw) : null
}

const accountOf = (row: AccountRow): Dossier['account'] => ({
  id: row.id,
  number: row.number,
  name: row.name,
  city: row.city,
  country: row.country,
  currency: row.currency,
  vatBps: row.vatBps,
  terms: row.terms,
  kind: row.kind,
  region: row.region,
  repCode: row.repCode,
  ownerId: row.ownerId,
  groupId: row.groupId,
  insolvency: row.insolvency,
  cover: row.cover,
})

const sumsOf = (row: AccountRow): Omit<LedgerSums, 'dueDays' | 'deliveries'> => ({
  openMinor: row.openMinor,
  creditsMinor: row.creditsMinor,
  billsMinor: row.billsMinor,
  deliveredNotInvoicedMinor: row.deliveredNotInvoicedMinor,
})

type OfAccount = { accountId: string }
const ofAccount = sql.placeholder('accountId')

const allItems = (door: Door, of: OfAccount): Promise<Invoice[]> =>
  door.prepared<Invoice>('dossier.items', (t) => openItems(t, sql`order by due_day, number`))(of)

async function chiefItems(door: Door, of: OfAccount): Promise<Invoice[]> {
  const half = mostItems / 2
  const [oldest, largest] = await Promise.all([
    door.prepared<Invoice>('dossier.items.oldest', (t) =>
      openItems(t, sql`order by due_day, number limit ${half}`),
    )(of),
    door.prepared<Invoice>('dossier.items.largest', (t) =>
      openItems(t, sql`order by open_minor desc, number desc limit ${half}`),
    )(of),
  ])
  const byNumber = new Map([...oldest, ...largest].map((item) => [item.number, item]))
  return [...byNumber.values()].sort(byDueDay)
}

const byDueDay = (a: Invoice, b: Invoice): number =>
  compare(a.dueDay, b.dueDay) || compare(a.number, b.number)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `open_minor <> 0` is written as the partial indexes have it: no other wording would find them. */
const openItems = ({ invoice }: Schema, rest: SQL): SQL => sql`
  select ${invoice.number} as "number", ${invoice.invoiceDay} as "invoiceDay", ${invoice.dueDay} as "dueDay",
    ${invoice.amountMinor} as "amountMinor", ${invoice.openMinor} as "openMinor",
    ${invoice.disputedMinor} as "disputedMinor", ${invoice.orderNumber} as "orderNumber"
  from ${invoice} where ${invoice.accountId} = ${ofAccount} and open_minor <> 0 ${rest}`

const dueDaysOf = (door: Door) =>
  door.prepared<LedgerSums['dueDays'][number]>(
    'dossier.dueDays',
    ({ dueSum }) => sql`
      select ${dueSum.dueDay} as "dueDay", ${dueSum.openMinor} as "openMinor",
        ${dueSum.disputedMinor} as "disputedMinor", ${dueSum.count} as "count"
      from ${dueSum} where ${dueSum.accountId} = ${ofAccount} order by ${dueSum.dueDay}`,
  )

const deliveriesOf = (door: Door) =>
  door.prepared<LedgerSums['deliveries'][number]>(
    'dossier.deliveries',
    ({ deliverySum }) => sql`
      select ${deliverySum.deliveryDay} as "deliveryDay", ${deliverySum.undeliveredMinor} as "undeliveredMinor"
      from ${deliverySum} where ${deliverySum.accountId} = ${ofAccount} order by ${deliverySum.deliveryDay}`,
  )

const ordersOf = (door: Door) =>
  door.prepared<Dossier['orders'][number]>(
    'dossier.orders',
    ({ salesOrder }) => sql`
      select ${salesOrder.number} as "number", ${salesOrder.deliveryDay} as "deliveryDay",
        ${salesOrder.orderedMinor} as "orderedMinor", ${salesOrder.deliveredMinor} as "deliveredMinor",
        ${salesOrder.invoicedMinor} as "invoicedMinor"
      from ${salesOrder} where ${salesOrder.accountId} = ${ofAccount}
        and (ordered_minor > delivered_minor or delivered_minor > invoiced_minor)
      order by delivery_day, number limit ${mostOrders}`,
  )

const billsOf = (door: Door) =>
  door.prepared<Dossier['bills'][number]>(
    'dossier.bills',
    ({ bill }) => sql`
      select ${bill.number} as "number", ${bill.state} as "state", ${bill.dueDay} as "dueDay",
        ${bill.amountMinor} as "amountMinor"
      from ${bill} where ${bill.accountId} = ${ofAccount} order by due_day, number limit ${mostBills}`,
  )

const reservationsOf = (door: Door) =>
  door.prepared<Dossier['reservations'][number]>(
    'dossier.reservations',
    ({ reservation, person }) => sql`
      select ${reservation.id} as "id", ${reservation.orderRef} as "orderRef",
        ${reservation.amountMinor} as "amountMinor", ${reservation.madeBy} as "madeBy",
        ${person.name} as "madeByName", ${reservation.madeAt} as "madeAt", ${reservation.expiresAt} as "expiresAt"
      from ${reservation} left join ${person} on ${person.id} = ${reservation.madeBy}
      where ${reservation.accountId} = ${ofAccount} and ended_at is null
      order by ${reservation.expiresAt}, ${reservation.id}`,
  )

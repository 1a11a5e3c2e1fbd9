import type { Dossier, LedgerSums, Watched } from '@encours/core/dossier'
import type { Insolvency } from '@encours/core/ledger/account'
import type { Invoice } from '@encours/core/ledger/invoice'
import type { MattersByShelf } from '@encours/core/matter'
import { type SQL, sql } from 'drizzle-orm'
import type { Schema } from '../schema.ts'
import type { Door } from '../store.ts'
import { readMatters, readMentioned } from './matters.ts'
import { rowReader } from './row.ts'

export type AccountRow = Schema['account']['$inferSelect']

/** Up to so many open items a dossier holds all; beyond, the oldest and the largest half as many each. */
export const mostItems = 300
/** Of orders and of bills a dossier lists so many, the soonest. */
export const mostOrders = 100
const mostBills = 100

/** An account's dossier from its rows and sums; null for an unknown account. Costs the same for 300 open items as for 9,000. */
export async function readDossier(door: Door, accountId: string): Promise<Dossier | null> {
  const row = await readAccount(door, accountId)
  if (!row) return null
  const of = { accountId }
  const [items, dueDays, deliveries, orders, bills, reservations, matters] = await Promise.all([
    row.itemCount <= mostItems ? allItems(door, of) : chiefItems(door, of),
    dueDaysOf(door)(of),
    deliveriesOf(door)(of),
    ordersOf(door)(of),
    billsOf(door)(of),
    reservationsOf(door)(of),
    readMatters(door, accountId),
  ])
  const mentioned = await readMentioned(door, [{ accountId, matters }])
  return {
    ...ownFacts(row),
    sums: { ...sumsOf(row), dueDays, deliveries },
    items,
    orders,
    bills,
    reservations,
    mentioned: mentioned.get(accountId) ?? [],
    ...matters,
  }
}

/** What stands in an account's own row. */
export const ownFacts = (row: AccountRow): Omit<Watched, OtherRows> => ({
  version: row.seq,
  account: accountOf(row),
  limit: { minor: row.limitMinor, until: row.limitUntil },
  hold: row.hold,
  itemCount: row.itemCount,
  habits: row.habits,
  insurance: row.insurance,
  limitReviewedOn: row.limitReviewedOn,
  newestInvoiceDay: row.newestInvoiceDay,
  lastPayment:
    row.paidMinor === null || row.paidOn === null ? null : { minor: row.paidMinor, on: row.paidOn },
})

type OtherRows = 'sums' | 'bills' | 'reservations' | 'mentioned' | keyof MattersByShelf

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
  insolvency: row.insolvency && insolvencyOf(row.insolvency),
  cover: row.cover,
})

/** One that an earlier version entered has no clock. */
const insolvencyOf = (kept: Partial<Insolvency> & Insolvency): Insolvency => ({
  ...kept,
  claimBy: kept.claimBy ?? null,
  claimedOn: kept.claimedOn ?? null,
})

export const sumsOf = (row: AccountRow): Omit<LedgerSums, 'dueDays' | 'deliveries'> => ({
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
    ${invoice.disputedMinor} as "disputedMinor", ${invoice.orderNumber} as "orderNumber",
    ${invoice.factored} as "factored"
  from ${invoice} where ${invoice.accountId} = ${ofAccount} and open_minor <> 0 ${rest}`

const dueDaysOf = (door: Door) =>
  door.prepared<LedgerSums['dueDays'][number]>(
    'dossier.dueDays',
    ({ dueSum }) => sql`
      select ${dueSum.dueDay} as "dueDay", ${dueSum.openMinor} as "openMinor",
        ${dueSum.disputedMinor} as "disputedMinor", ${dueSum.factoredMinor} as "factoredMinor",
        ${dueSum.count} as "count"
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
      where ${reservation.accountId} = ${ofAccount} and ${reservation.endedAt} is null
      order by ${reservation.expiresAt}, ${reservation.id}`,
  )

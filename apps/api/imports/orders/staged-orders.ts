import type { Order } from '@encours/core/ledger/order'
import { insertRows } from '@encours/db/insert-rows'
import { isOneOf } from '@encours/db/is-one-of'
import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import type { Chunk } from '../chunks.ts'
import type { SaidOrder } from './orders-after.ts'
import type { StagedOrder } from './read-order-line.ts'

/** Writes good lines of an orders or deliveries file beside the book. */
export async function stageOrders(
  door: Door,
  importId: string,
  orders: readonly StagedOrder[],
): Promise<void> {
  const rows = orders.map(({ account, ...order }) => ({ importId, accountNumber: account.number, ...order }))
  await insertRows(door, door.t.stageOrder, rows)
}

export type OfAccount<Value> = Value & { accountNumber: string }

/**
 * The staged orders of a chunk, their lines added up. An order is to be delivered with the first of its lines on which
 * something is left.
 */
export function loadSaidOrders(door: Door, { importId, from, to }: Chunk): Promise<OfAccount<SaidOrder>[]> {
  return door.rows<OfAccount<SaidOrder>>(sql`
    select account_number as "accountNumber", number as "number",
      coalesce(
        min(case when ordered_minor > coalesce(delivered_minor, 0) then delivery_day end), min(delivery_day)
      ) as "deliveryDay",
      sum(ordered_minor) as "orderedMinor", sum(delivered_minor) as "deliveredMinor",
      sum(invoiced_minor) as "invoicedMinor"
    from stage_order
    where import_id = ${importId} and account_number >= ${from} and account_number <= ${to}
    group by account_number, number
    order by account_number, number`)
}

/** The orders that the book has of some accounts. */
export async function loadBookOrders(
  { engine, t, rows }: Door,
  accountNumbers: readonly string[],
): Promise<OfAccount<Order>[]> {
  if (accountNumbers.length === 0) return []
  const { account, salesOrder } = t
  return rows<OfAccount<Order>>(sql`
    select ${account.number} as "accountNumber", ${salesOrder.number} as "number",
      ${salesOrder.deliveryDay} as "deliveryDay", ${salesOrder.orderedMinor} as "orderedMinor",
      ${salesOrder.deliveredMinor} as "deliveredMinor", ${salesOrder.invoicedMinor} as "invoicedMinor"
    from ${account} join ${salesOrder} on ${salesOrder.accountId} = ${account.id}
    where ${isOneOf(engine, account.number, accountNumbers)}`)
}

/** Headroom that is kept for orders which the file brings, by account. */
export async function loadArrived(
  { engine, rows }: Door,
  { importId, from, to }: Chunk,
  accountNumbers: readonly string[],
): Promise<{ accountNumber: string; accountId: string; reservationId: string }[]> {
  if (accountNumbers.length === 0) return []
  return rows(sql`
    select a.number as "accountNumber", a.id as "accountId", r.id as "reservationId"
    from account a join reservation r on r.account_id = a.id and r.ended_at is null
    where ${isOneOf(engine, sql.raw('a.number'), accountNumbers)} and exists (
      select 1 from stage_order s
      where s.import_id = ${importId} and s.account_number >= ${from} and s.account_number <= ${to}
        and s.account_number = a.number and lower(s.number) = lower(r.order_ref)
    )`)
}

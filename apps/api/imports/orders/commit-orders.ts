import type { Instant } from '@encours/core/day'
import { isOneOf } from '@encours/db/is-one-of'
import { jsonRows } from '@encours/db/json-rows'
import type { Door } from '@encours/db/store'
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Chunk } from '../chunks.ts'
import { loadAccountRows } from '../commit/load-accounts.ts'
import { type OrdersSay, ordersAfter } from './orders-after.ts'
import { loadArrived, loadBookOrders, loadSaidOrders } from './staged-orders.ts'

/**
 * Brings the staged orders of some accounts of a chunk into the book: those that differ are written, those that are
 * done leave it, and headroom that was kept for an order that has come is given back. The caller holds the accounts.
 */
export async function commitOrders(
  door: Door,
  chunk: Chunk,
  { say, numbers, now }: { say: OrdersSay; numbers: readonly string[]; now: Instant },
): Promise<void> {
  const accounts = await loadAccountRows(door, numbers)
  const said = Map.groupBy(await loadSaidOrders(door, chunk), ({ accountNumber }) => accountNumber)
  const book = Map.groupBy(await loadBookOrders(door, numbers), ({ accountNumber }) => accountNumber)
  const put: object[] = []
  for (const [number, { id: accountId }] of accounts) {
    const after = ordersAfter({ said: said.get(number) ?? [], book: book.get(number) ?? [] }, say)
    put.push(...after.put.map((order) => ({ ...order, accountId })))
    await removeOrders(door, accountId, after.drop)
  }
  await putOrders(door, put)
  await endArrived(door, chunk, { numbers, now })
}

async function putOrders(door: Door, orders: readonly object[]): Promise<void> {
  if (orders.length === 0) return
  const columns = getTableColumns(door.t.salesOrder)
  const named = Object.entries(columns)
  const types = Object.fromEntries(named.map(([key, column]) => [key, column.getSQLType()]))
  const names = named.map(([, column]) => sql.identifier(column.name))
  const sets = named.map(([, { name }]) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`)
  // SQLite takes `on conflict` after a select only behind a `where`
  await door.rows(sql`
    insert into ${door.t.salesOrder} (${sql.join(names, sql`, `)})
    select * from (${jsonRows(door.engine, types, orders)}) as given where true
    on conflict (account_id, number) do update set ${sql.join(sets, sql`, `)}`)
}

async function removeOrders({ db, t }: Door, accountId: string, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return
  const { salesOrder } = t
  await db
    .delete(salesOrder)
    .where(and(eq(salesOrder.accountId, accountId), inArray(salesOrder.number, [...numbers])))
}

async function endArrived(
  door: Door,
  chunk: Chunk,
  { numbers, now }: { numbers: readonly string[]; now: Instant },
): Promise<void> {
  const arrived = Map.groupBy(await loadArrived(door, chunk, numbers), ({ accountId }) => accountId)
  const { reservation } = door.t
  for (const [accountId, some] of arrived) {
    const ids = some.map(({ reservationId }) => reservationId)
    await door.db
      .update(reservation)
      .set({ endedAt: now, end: 'ordered' })
      .where(and(eq(reservation.accountId, accountId), isOneOf(door.engine, reservation.id, ids)))
  }
}

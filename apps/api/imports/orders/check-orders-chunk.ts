import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { countRepCode, stateAfter } from '../check/check-ledger-chunk.ts'
import { type Findings, inBase } from '../check/findings.ts'
import type { Chunk } from '../chunks.ts'
import type { AccountContext } from '../commit/account-fields.ts'
import { loadAccountRows } from '../commit/load-accounts.ts'
import type { OrderFigures } from '../report.ts'
import { type OrdersAfter, type OrdersSay, ordersAfter } from './orders-after.ts'
import { loadArrived, loadBookOrders, loadSaidOrders } from './staged-orders.ts'

export type OrdersCheck = {
  store: Store
  say: OrdersSay
  bookIsEmpty: boolean
  context: AccountContext
  today: IsoDay
}

/** Compares the orders of one chunk with the book, and adds what it finds. */
export async function checkOrdersChunk(check: OrdersCheck, chunk: Chunk, findings: Findings): Promise<void> {
  const { store, bookIsEmpty, context, say } = check
  const numbers = bookIsEmpty ? [] : chunk.accounts.map(({ number }) => number)
  const { known, said, book, arrived } = await store.read(async (door) => ({
    known: await loadAccountRows(door, numbers),
    said: Map.groupBy(await loadSaidOrders(door, chunk), ({ accountNumber }) => accountNumber),
    book: Map.groupBy(await loadBookOrders(door, numbers), ({ accountNumber }) => accountNumber),
    arrived: Map.groupBy(await loadArrived(door, chunk, numbers), ({ accountNumber }) => accountNumber),
  }))
  const base = inBase(context.book, check.today)
  for (const staged of chunk.accounts) {
    const { number } = staged
    const row = known.get(number) ?? null
    const after = stateAfter(row, staged, context)
    const orders = ordersAfter({ said: said.get(number) ?? [], book: book.get(number) ?? [] }, say)
    const endedCount = arrived.get(number)?.length ?? 0
    addOrders(findings, orders, after.currency)
    findings.orders.reservationsEnded += endedCount
    findings.missingMinor += base(orders.missingMinor, after.currency)
    const isSame = after.isAsBefore && orders.put.length + orders.drop.length + endedCount === 0
    if (staged.line > 0) findings.accounts.inFile++
    if (!isSame) findings.changedNumbers.add(number)
    findings.accounts[row === null ? 'created' : isSame ? 'unchanged' : 'changed']++
    countRepCode(findings, after.repCode, { staged, context })
  }
}

function addOrders(findings: Findings, orders: OrdersAfter, currency: Currency): void {
  findings.orders.added += orders.added
  findings.orders.changed += orders.changed
  findings.orders.unchanged += orders.unchanged
  findings.orders.done += orders.done
  if (orders.openCount === 0) return
  const sum = findings.orderFigures.get(currency) ?? noFigures(currency)
  findings.orderFigures.set(currency, {
    currency,
    orderCount: sum.orderCount + orders.openCount,
    undeliveredMinor: sum.undeliveredMinor + orders.undeliveredMinor,
    deliveredNotInvoicedMinor: sum.deliveredNotInvoicedMinor + orders.deliveredNotInvoicedMinor,
  })
}

const noFigures = (currency: Currency): OrderFigures => ({
  currency,
  orderCount: 0,
  undeliveredMinor: 0,
  deliveredNotInvoicedMinor: 0,
})

/** What is outstanding in the book of what such a file lists, in the base currency. */
export async function outstandingInBook({ store, say, context, today }: OrdersCheck): Promise<number> {
  const left = sql`case when ordered_minor > delivered_minor then ordered_minor - delivered_minor else 0 end`
  const uninvoiced = sql`case when delivered_minor > invoiced_minor then delivered_minor - invoiced_minor else 0 end`
  const listed = say.kind === 'deliveries' ? uninvoiced : say.invoiced ? sql`${left} + ${uninvoiced}` : left
  const sums = await store.read((door) =>
    door.rows<{ currency: Currency; minor: number }>(sql`
      select a.currency as "currency", sum(${listed}) as "minor"
      from sales_order o join account a on a.id = o.account_id group by a.currency`),
  )
  const base = inBase(context.book, today)
  return sums.reduce((total, { currency, minor }) => total + base(minor, currency), 0)
}

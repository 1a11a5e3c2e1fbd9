import type { IsoDay } from '@encours/core/day'
import type { Order } from '@encours/core/ledger/order'
import type { OrdersKind } from './order-columns.ts'
import type { OrderPart } from './order-part.ts'
import type { VatBasis } from './vat-basis.ts'

/** What a file of orders or deliveries says at all: the book keeps the rest. */
export type OrdersSay = {
  kind: OrdersKind
  delivered: boolean
  invoiced: boolean
  /** It says what is left to deliver, and not what was ordered. */
  onlyLeft: boolean
  /** How its amounts were read. */
  vat: VatBasis
  /** Orders of which neither file nor book knows a delivery day are to be delivered on this one. */
  day: IsoDay
}

/** The lines of one order, added up. */
export type SaidOrder = OrderPart & { number: string; deliveryDay: IsoDay | null }

/** What a file makes of the orders of one account. */
export type OrdersAfter = {
  /** Those that differ from the book's or that it does not have. */
  put: Order[]
  /** Those that leave the book. */
  drop: string[]
  added: number
  changed: number
  /** Those of which something was outstanding and nothing is any more. */
  done: number
  unchanged: number
  /** Outstanding in the book that goes because the file does not name the order. */
  missingMinor: number
  /** What is outstanding afterwards. */
  openCount: number
  undeliveredMinor: number
  deliveredNotInvoicedMinor: number
}

/**
 * The orders of an account after a file has spoken of them. The file lists all that is open: an order that it no
 * longer names is done, as far as such a file would say so. An order that is done stays in the book as long as a list
 * of orders names it: how much of it was delivered must not be forgotten.
 */
export function ordersAfter(
  account: { said: readonly SaidOrder[]; book: readonly Order[] },
  say: OrdersSay,
): OrdersAfter {
  const before = new Map(account.book.map((order) => [order.number, order]))
  const named = account.said.map((order) => orderAfter(order, before.get(order.number) ?? null, say))
  const numbers = new Set(named.map(({ number }) => number))
  const left = account.book
    .filter(({ number }) => !numbers.has(number))
    .map((order) => ({ order, after: withoutMention(order, say) }))
  const all = [...named, ...left.map(({ after }) => after)]
  const isOpen = (order: Order) => outstanding(order) > 0
  const open = all.filter(isOpen)
  const dropped = say.kind === 'orders' ? left.filter(({ after }) => !isOpen(after)) : []
  const drop = dropped.map(({ order }) => order.number)
  const put = all.filter(
    (order) =>
      !drop.includes(order.number) &&
      (before.has(order.number) ? !isSame(order, before.get(order.number)) : isOpen(order)),
  )
  const putOpen = put.filter(isOpen)
  const added = putOpen.filter(({ number }) => !before.has(number)).length
  const sum = (of: (order: Order) => number) => open.reduce((total, order) => total + of(order), 0)
  return {
    put,
    drop,
    added,
    changed: putOpen.length - added,
    done: account.book.filter(isOpen).length - open.filter(({ number }) => isOpenIn(before, number)).length,
    unchanged: open.length - putOpen.length,
    missingMinor: left.reduce(
      (total, { order, after }) => total + outstanding(order) - outstanding(after),
      0,
    ),
    openCount: open.length,
    undeliveredMinor: sum((order) => order.orderedMinor - order.deliveredMinor),
    deliveredNotInvoicedMinor: sum((order) => order.deliveredMinor - order.invoicedMinor),
  }
}

function isOpenIn(orders: ReadonlyMap<string, Order>, number: string): boolean {
  const order = orders.get(number)
  return order !== undefined && outstanding(order) > 0
}

/** Ordered and not delivered, and delivered and not invoiced. */
export const outstanding = (order: Order): number =>
  Math.max(0, order.orderedMinor - order.deliveredMinor) +
  Math.max(0, order.deliveredMinor - order.invoicedMinor)

function orderAfter(said: SaidOrder, book: Order | null, say: OrdersSay): Order {
  const { number } = said
  const deliveryDay = said.deliveryDay ?? book?.deliveryDay ?? say.day
  const known = { delivered: book?.deliveredMinor ?? 0, invoiced: book?.invoicedMinor ?? 0 }
  const deliveredInFile = Math.max(0, said.deliveredMinor ?? 0)
  const deliveredMinor =
    say.kind === 'deliveries'
      ? Math.max(known.delivered, deliveredInFile)
      : say.delivered
        ? deliveredInFile
        : known.delivered
  // A file that does not say what is invoiced leaves as much uninvoiced as the book knows
  const uninvoiced = say.invoiced
    ? deliveredInFile - Math.max(0, said.invoicedMinor ?? 0)
    : known.delivered - known.invoiced
  const orderedInFile = Math.max(0, said.orderedMinor ?? book?.orderedMinor ?? 0)
  const ordered = say.onlyLeft && !say.delivered ? known.delivered + orderedInFile : orderedInFile
  return {
    number,
    deliveryDay,
    orderedMinor: Math.max(ordered, deliveredMinor),
    deliveredMinor,
    invoicedMinor: deliveredMinor - Math.min(Math.max(0, uninvoiced), deliveredMinor),
  }
}

/** An order that the file leaves out: nothing is left of what such a file lists. */
function withoutMention(order: Order, { kind, invoiced }: OrdersSay): Order {
  if (kind === 'deliveries')
    return { ...order, invoicedMinor: Math.max(order.invoicedMinor, order.deliveredMinor) }
  const orderedMinor = Math.min(order.orderedMinor, order.deliveredMinor)
  return invoiced
    ? { ...order, orderedMinor, invoicedMinor: order.deliveredMinor }
    : { ...order, orderedMinor }
}

const isSame = (a: Order, b: Order | undefined): boolean =>
  b !== undefined &&
  a.deliveryDay === b.deliveryDay &&
  a.orderedMinor === b.orderedMinor &&
  a.deliveredMinor === b.deliveredMinor &&
  a.invoicedMinor === b.invoicedMinor

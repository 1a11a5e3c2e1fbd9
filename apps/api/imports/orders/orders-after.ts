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
  /** Those that nothing is outstanding of any more. */
  done: string[]
  added: number
  changed: number
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
 * longer names is done, as far as the file would say so.
 */
export function ordersAfter(
  account: { said: readonly SaidOrder[]; book: readonly Order[] },
  say: OrdersSay,
): OrdersAfter {
  const before = new Map(account.book.map((order) => [order.number, order]))
  const said = new Map(account.said.map((order) => [order.number, order]))
  const after = new Map(
    account.said.map((order) => [order.number, orderAfter(order, before.get(order.number) ?? null, say)]),
  )
  let missingMinor = 0
  for (const order of account.book) {
    if (said.has(order.number)) continue
    const left = withoutMention(order, say)
    missingMinor += outstanding(order) - outstanding(left)
    after.set(order.number, left)
  }
  const all = [...after.values()]
  const open = all.filter((order) => outstanding(order) > 0)
  const put = open.filter((order) => !isSame(order, before.get(order.number)))
  const added = put.filter(({ number }) => !before.has(number)).length
  const sum = (of: (order: Order) => number) => open.reduce((total, order) => total + of(order), 0)
  return {
    put,
    done: all
      .filter((order) => outstanding(order) === 0 && before.has(order.number))
      .map(({ number }) => number),
    added,
    changed: put.length - added,
    unchanged: open.length - put.length,
    missingMinor,
    openCount: open.length,
    undeliveredMinor: sum((order) => order.orderedMinor - order.deliveredMinor),
    deliveredNotInvoicedMinor: sum((order) => order.deliveredMinor - order.invoicedMinor),
  }
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

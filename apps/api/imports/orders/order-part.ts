import type { OrdersKind } from './order-columns.ts'

/** What a line says, as far as it does; minor units with VAT. */
export type SaidOfOrder = {
  ordered: number | null
  undelivered: number | null
  delivered: number | null
  invoiced: number | null
}

/** What an order gets from a line; null where the file does not say. */
export type OrderPart = {
  orderedMinor: number | null
  deliveredMinor: number | null
  invoicedMinor: number | null
}

/**
 * The three figures of a line, each at least as large as the next, so that lines can be added up: ordered − delivered
 * is what is still to be delivered, delivered − invoiced what is still to be invoiced, line by line. What is invoiced
 * before it is delivered stands in the ledger already, and counts as delivered: no euro counts twice.
 *
 * @example
 * orderPart({ ordered: 100, undelivered: null, delivered: 40, invoiced: 60 }, 'orders') // { orderedMinor: 100, deliveredMinor: 60, invoicedMinor: 60 }
 * orderPart({ ordered: null, undelivered: 30, delivered: 70, invoiced: null }, 'orders') // { orderedMinor: 100, deliveredMinor: 70, invoicedMinor: null }
 */
export function orderPart(said: SaidOfOrder, kind: OrdersKind): OrderPart {
  const { ordered, undelivered, invoiced } = said
  const left = ordered !== null && undelivered !== null ? ordered - undelivered : null
  const reached = said.delivered ?? left
  const deliveredMinor = reached === null ? invoiced : atLeast(reached, invoiced ?? 0)
  if (kind === 'deliveries') return { orderedMinor: null, deliveredMinor, invoicedMinor: invoiced ?? 0 }
  const whole = ordered ?? (undelivered ?? 0) + (deliveredMinor ?? 0)
  return { orderedMinor: atLeast(whole, deliveredMinor ?? 0), deliveredMinor, invoicedMinor: invoiced }
}

/** A return is below zero in all of its figures. */
const atLeast = (figure: number, least: number): number =>
  figure < 0 ? Math.min(figure, least) : Math.max(figure, least)

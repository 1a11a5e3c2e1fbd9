import { money } from '@encours/core/money'
import type { Language } from '@encours/core/words/language'
import { sayMoney } from '@encours/core/words/say-money'
import { type ImportReport, isOrders } from '../report.ts'
import { counted } from './counted.ts'
import { orderWords } from './order-words.ts'

/** How the amounts of orders were read, and what is outstanding; nothing for any other file. */
export function sayOrderFigures(report: ImportReport, language: Language): string[] {
  const { vatBasis, orderFigures } = report
  if (vatBasis === null) return []
  const words = orderWords[language]
  const figures = orderFigures.flatMap(
    ({ currency, orderCount, undeliveredMinor, deliveredNotInvoicedMinor }) => [
      `${words.undelivered.padEnd(11)} ${sayMoney(money(undeliveredMinor, currency), language)}`,
      `${words.notInvoiced.padEnd(11)} ${sayMoney(money(deliveredNotInvoicedMinor, currency), language)} (${counted(orderCount, words.orders, language)})`,
    ],
  )
  return [words.vat[vatBasis.by === 'assumed' ? 'assumed' : vatBasis.basis], ...figures]
}

/** What becomes of the orders. */
export function sayOrderChanges({ orders }: ImportReport, language: Language): string[] {
  const words = orderWords[language]
  return (['added', 'changed', 'done', 'unchanged'] as const).map((what) =>
    counted(orders[what], words.counts[what], language),
  )
}

/** How many reservations ended because their orders have come. */
export function sayArrived(report: ImportReport, language: Language): string[] {
  const count = isOrders(report) ? report.orders.reservationsEnded : 0
  return count === 0 ? [] : [counted(count, orderWords[language].reservationsEnded, language)]
}

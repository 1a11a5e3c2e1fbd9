import type { IsoDay } from '../day.ts'

/**
 * An order in minor units of the account's currency, with VAT. What is delivered was ordered and what is
 * invoiced was delivered, so each euro counts once: ordered − delivered, delivered − invoiced, invoiced − paid.
 */
export type Order = {
  /** Unique within the account. */
  number: string
  deliveryDay: IsoDay
  orderedMinor: number
  deliveredMinor: number
  invoicedMinor: number
}

/**
 * Whether two references are one order's: people and ledgers write them in capitals or not.
 *
 * @example
 * isSameOrder('so-1', 'SO-1') // true
 * isSameOrder(null, null) // false
 */
export const isSameOrder = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase()

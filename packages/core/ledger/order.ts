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

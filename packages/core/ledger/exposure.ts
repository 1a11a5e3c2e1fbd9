/** What a customer could cost us if it failed now, in parts that never overlap; minor units of the account's currency, with VAT. */
export type Exposure = {
  openInvoicesMinor: number
  billsMinor: number
  orderedNotDeliveredMinor: number
  deliveredNotInvoicedMinor: number
  reservationsMinor: number
  /** Unapplied credit notes and cash, as a positive figure that is taken off. */
  creditsMinor: number
  /** The parts together, less the credits. */
  totalMinor: number
}

import type { IsoDay } from '../day.ts'

/** An open item in minor units of the account's currency, with VAT. A credit note has a negative open amount. */
export type Invoice = {
  /** Unique within the account. */
  number: string
  invoiceDay: IsoDay
  dueDay: IsoDay
  amountMinor: number
  openMinor: number
  /** The part the customer disputes, 0 to `openMinor`. A ledger's "disputed" column is a dispute credit has not accepted. */
  disputedMinor: number
  orderNumber: string | null
  /** Sold to a factor with recourse: paid to the factor, and a risk of ours until it is. Without recourse nothing is open of it. */
  factored: 'recourse' | null
}

import type { Terms } from '../ledger/terms.ts'
import type { Money } from '../money.ts'

/** "May I sell 25,000 to Durand on 45 days?", once understood. */
export type Ask = {
  accountId: string
  /** Positive; in `basis`, in any currency the book has a rate for. */
  amount: Money
  /** HT is without VAT, TTC with. */
  basis: 'HT' | 'TTC'
  terms: Terms
  /** Of the amount with VAT, what is paid before delivery and adds no exposure; in the ask's currency. */
  depositMinor: number
  /** The order it is for: its own reservation is not counted twice. */
  orderRef: string | null
}

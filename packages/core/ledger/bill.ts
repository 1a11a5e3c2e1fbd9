import type { IsoDay } from '../day.ts'

/**
 * A bill of exchange (LCR, effet) that replaces invoices: accepted it leaves the receivable account, discounted
 * it leaves the books, and both stay a risk until paid. `unpaid` is one that came back.
 */
export type Bill = {
  /** Unique within the account. */
  number: string
  state: 'accepted' | 'discounted' | 'unpaid'
  dueDay: IsoDay
  amountMinor: number
}

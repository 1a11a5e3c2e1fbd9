import type { Instant, IsoDay } from '../day.ts'
import type { Currency } from '../money.ts'
import type { DisputeOutcome } from './dispute.ts'
import type { DisputeReason } from './dispute-reason.ts'

/** Why nothing was done about a dispute, or a file for one was not taken. Amounts are in the account's currency. */
export type DisputeRefusal =
  | { code: 'dispute-unknown' }
  /** The id stands for another one already. */
  | { code: 'dispute-exists'; disputeId: string }
  /** The invoice is disputed for that reason already: by whom, and by when it is to be settled. */
  | {
      code: 'dispute-open-already'
      invoiceNumber: string
      reason: DisputeReason
      by: string | null
      dueDay: IsoDay
    }
  | { code: 'dispute-ended'; what: DisputeOutcome; at: Instant }
  | { code: 'dispute-not-ended' }
  | { code: 'dispute-invoice-unknown'; invoiceNumber: string }
  | { code: 'dispute-invoice-settled'; invoiceNumber: string }
  /** `leftMinor`: what is open of the invoice and in no other dispute. */
  | { code: 'dispute-beyond-open'; invoiceNumber: string; leftMinor: number; currency: Currency }
  | { code: 'dispute-lines-differ'; linesMinor: number; amountMinor: number; currency: Currency }
  | { code: 'dispute-is-query'; reason: DisputeReason }
  | { code: 'dispute-accepted-already'; on: IsoDay }
  | { code: 'dispute-escalated-already'; at: Instant }
  | { code: 'dispute-given-already' }
  | { code: 'dispute-person-unfit'; name: string; why: 'left' | 'cannot-see' }
  /** A credit note takes an amount, and nothing else does. */
  | { code: 'dispute-credit-unclear'; what: DisputeOutcome }
  | { code: 'dispute-credit-beyond'; creditMinor: number; disputedMinor: number; currency: Currency }
  | { code: 'dispute-not-yours-to-end'; what: DisputeOutcome }
  | { code: 'dispute-reopen-late'; days: number }
  /** A file that nobody sent, or that is not to be seen by whoever asks. */
  | { code: 'attachment-unknown'; name: string }
  | { code: 'upload-empty' }
  /** What it is instead, as far as its content tells. */
  | { code: 'upload-type'; found: string | null }

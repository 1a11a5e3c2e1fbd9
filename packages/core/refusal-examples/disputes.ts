import { day, toInstant } from '../day.ts'
import type { DisputeRefusal } from '../disputes/dispute-refusal.ts'
import { money } from '../money.ts'
import type { ExamplesOf } from './examples-of.ts'

const currency = money(0, 'EUR').currency
const at = toInstant(Date.UTC(2026, 10, 16, 9, 30))

/** Disputes, and the files that are sent for them. */
export const disputeExamples: ExamplesOf<DisputeRefusal> = {
  'dispute-unknown': { code: 'dispute-unknown' },
  'dispute-exists': { code: 'dispute-exists', disputeId: 'd-2026-11-20-1' },
  'dispute-open-already': {
    code: 'dispute-open-already',
    invoiceNumber: 'FA-2291',
    reason: 'SHORT',
    by: 'Julie Lambert',
    dueDay: day('2026-11-24'),
  },
  'dispute-ended': { code: 'dispute-ended', what: 'credit', at },
  'dispute-not-ended': { code: 'dispute-not-ended' },
  'dispute-invoice-unknown': { code: 'dispute-invoice-unknown', invoiceNumber: 'FA-9999' },
  'dispute-invoice-settled': { code: 'dispute-invoice-settled', invoiceNumber: 'FA-1042' },
  'dispute-beyond-open': {
    code: 'dispute-beyond-open',
    invoiceNumber: 'FA-2291',
    leftMinor: 310_000,
    currency,
  },
  'dispute-lines-differ': {
    code: 'dispute-lines-differ',
    linesMinor: 120_000,
    amountMinor: 130_000,
    currency,
  },
  'dispute-is-query': { code: 'dispute-is-query', reason: 'INV_MISSING' },
  'dispute-accepted-already': { code: 'dispute-accepted-already', on: day('2026-11-16') },
  'dispute-escalated-already': { code: 'dispute-escalated-already', at },
  'dispute-given-already': { code: 'dispute-given-already' },
  'dispute-person-unfit': { code: 'dispute-person-unfit', name: 'Marc Petit', why: 'left' },
  'dispute-credit-unclear': { code: 'dispute-credit-unclear', what: 'credit' },
  'dispute-credit-beyond': {
    code: 'dispute-credit-beyond',
    creditMinor: 400_000,
    disputedMinor: 310_000,
    currency,
  },
  'dispute-not-yours-to-end': { code: 'dispute-not-yours-to-end', what: 'credit' },
  'dispute-reopen-late': { code: 'dispute-reopen-late', days: 30 },
  'attachment-unknown': { code: 'attachment-unknown', name: 'pallet.jpg' },
  'upload-empty': { code: 'upload-empty' },
  'upload-type': { code: 'upload-type', found: 'application/zip' },
}

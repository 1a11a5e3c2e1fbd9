import * as v from 'valibot'
import { documentNumber, id, lastDay, note, onAccount, positiveMinor, text } from '../action-parts.ts'
import { daySchema } from '../day.ts'
import { insuranceSchema } from './insurance.ts'
import { overdueReasons, signalKinds } from './remark.ts'

const remarkId = id
const remarkText = v.optional(v.nullable(text(2_000)), null)

/** Something that happened to a customer, entered by hand or by a feed. */
export const eventSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('insolvency'),
    /** Which proceedings, since when, and who says so. */
    proceedings: v.picklist(['safeguard', 'receivership', 'liquidation']),
    since: daySchema,
    source: text(200),
    /** The day of the official notice, from which the time to claim runs where the law counts from it. */
    noticeDay: lastDay,
    /** The last day to claim, where the judgment names it. */
    claimBy: lastDay,
  }),
  v.strictObject({ kind: v.literal('insolvency-ended'), on: daySchema, source: text(200) }),
  v.strictObject({ kind: v.literal('claim-declared'), on: daySchema }),
  v.strictObject({
    kind: v.literal('unpaid-bill'),
    on: daySchema,
    billNumber: documentNumber,
    /** Of a bill that the book does not know yet. */
    amountMinor: v.optional(v.nullable(positiveMinor), null),
  }),
  v.strictObject({ kind: v.literal('cover-cut'), from: daySchema }),
  v.strictObject({ kind: v.literal('cover-restored'), from: daySchema }),
])

/** What is noted about an account beside its ledger. */
export const standingActions = [
  onAccount('account.note', { remarkId, text: text(2_000) }),
  onAccount('account.overdue-reason', { remarkId, code: v.picklist(overdueReasons), text: remarkText }),
  onAccount('account.signal', { remarkId, code: v.picklist(signalKinds), text: remarkText }),
  onAccount('account.event', { event: eventSchema, note }),
  /** How an account is insured; null: it is not. */
  onAccount('insurance.set', { insurance: v.nullable(insuranceSchema), note }),
] as const

export type StandingEvent = v.InferOutput<typeof eventSchema>

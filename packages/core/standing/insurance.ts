import * as v from 'valibot'
import { amountMinor, text } from '../action-parts.ts'
import { daySchema } from '../day.ts'

const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(730))
const span = v.strictObject({ from: daySchema, to: daySchema })

/**
 * How an account is insured. For credit roles alone: everyone else hears whether it is covered (`Account.cover`).
 * Amounts are minor units of the account's currency, without VAT, as insurers have it.
 */
export const insuranceSchema = v.strictObject({
  insurer: text(120),
  /** A limit agreed for this customer (dénommé), or what the contract covers without asking (non dénommé). */
  kind: v.picklist(['named', 'blind']),
  limitMinor: amountMinor,
  /** Quotité: what the insurer bears of a loss. */
  coveredShareBps: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  from: daySchema,
  /** Null where it has no end. */
  until: v.optional(v.nullable(daySchema), null),
  /** From this day on new deliveries are not covered; what was delivered before stays covered. */
  cancelledFrom: v.optional(v.nullable(daySchema), null),
  nonCancellable: v.optional(v.boolean(), false),
  /** Days, both ends included, whose deliveries stay uncovered: from a cancellation to the day before it was undone. */
  gaps: v.optional(v.pipe(v.array(span), v.maxLength(20))),
  /** Longer terms are not covered; null where the contract sets none. */
  maxTermsDays: v.optional(v.nullable(days), null),
  /** Maximum extension period: so long after the due day the seller may wait; beyond it, deliveries stop. */
  maxExtensionDays: v.optional(days, 60),
  /** So many days after the extension's end the debt must be notified. */
  notifyWithinDays: v.optional(days, 30),
  reference: v.optional(v.nullable(text(120)), null),
})

export type Insurance = v.InferOutput<typeof insuranceSchema>

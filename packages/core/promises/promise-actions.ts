import * as v from 'valibot'
import { documentNumber, id, note, onAccount, positiveMinor } from '../action-parts.ts'
import { daySchema } from '../day.ts'

/** For which invoices; none: the oldest that are overdue or due, as far as the amount reaches. */
const invoices = v.optional(v.pipe(v.array(documentNumber), v.maxLength(50)), [])

/** What a customer promises, and what is agreed with one who cannot pay at once. */
export const promiseActions = [
  onAccount('promise.record', {
    promiseId: id,
    /** With VAT, in the account's currency. */
    amountMinor: positiveMinor,
    dueDay: daySchema,
    invoices,
    note,
  }),
  onAccount('promise.postpone', { promiseId: id, dueDay: daySchema, note }),
  onAccount('promise.cancel', { promiseId: id, note }),
  onAccount('plan.agree', {
    planId: id,
    instalments: v.pipe(
      v.array(v.strictObject({ dueDay: daySchema, amountMinor: positiveMinor })),
      v.minLength(2),
      v.maxLength(36),
    ),
    invoices,
    note,
  }),
  onAccount('plan.cancel', { planId: id, note }),
] as const

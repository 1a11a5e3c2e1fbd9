import * as v from 'valibot'
import { amountMinor, id, lastDay, note, onAccount, positiveMinor, text } from '../action-parts.ts'
import { termsSchema } from '../ledger/terms.ts'
import { currencySchema } from '../money.ts'

const creditTerms = v.pipe(
  termsSchema,
  v.check(({ kind }) => kind !== 'prepayment', 'terms on credit: what is prepaid takes no headroom'),
)

/** Limits, holds, headroom kept for orders, and who looks after an account. */
export const creditActions = [
  /** The account's own limit, or with `scope` its credit group's, in the group's currency. */
  onAccount('limit.set', {
    scope: v.optional(v.picklist(['account', 'group']), 'account'),
    limitMinor: v.nullable(amountMinor),
    until: lastDay,
    note,
  }),
  /** Somebody looked at the limit and it stays: the next review counts from today. */
  onAccount('limit.review', { note }),
  onAccount('hold.place', { kind: v.picklist(['manual', 'fraud', 'legal']), note }),
  onAccount('hold.release', { note }),
  onAccount('reservation.make', {
    reservationId: id,
    orderRef: text(64),
    /** With VAT, in `currency`: what is kept. */
    amountMinor: positiveMinor,
    currency: currencySchema,
    /** On which the sale was agreed; null: the account's. */
    terms: v.optional(v.nullable(creditTerms), null),
    /** Paid before delivery, beside what is kept. */
    depositMinor: v.optional(amountMinor, 0),
  }),
  onAccount('reservation.release', { reservationId: id }),
  onAccount('account.assign', { ownerId: v.nullable(id) }),
] as const

import * as v from 'valibot'

/**
 * When an invoice is due, counted from its invoice day.
 *
 * - `net`: so many days later; 0 is on receipt.
 * - `endOfMonth`: the two French readings of "fin de mois". `daysThenEnd` (`45 fdm`, `45 EOM`) adds the days,
 *   then goes to the month's end; `endThenDays` (`fdm 45`, `EOM 45`) goes to the month's end, then adds the days.
 * - `dateOfNextMonth`: the 10th of the month after the invoice; `days` more are added first (`30 days, the 10th`).
 * - `prepayment`: paid before delivery, so it is no credit.
 */
export type Terms =
  | { kind: 'net'; days: number }
  | { kind: 'endOfMonth'; days: number; reading: 'daysThenEnd' | 'endThenDays' }
  | { kind: 'dateOfNextMonth'; date: number; days: number }
  | { kind: 'prepayment' }

const termDays = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365))

/** The edge's parser for terms as data; what people type goes through `parseTerms`. */
export const termsSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('net'), days: termDays }),
  v.strictObject({
    kind: v.literal('endOfMonth'),
    days: termDays,
    reading: v.picklist(['daysThenEnd', 'endThenDays']),
  }),
  v.strictObject({
    kind: v.literal('dateOfNextMonth'),
    date: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
    days: termDays,
  }),
  v.strictObject({ kind: v.literal('prepayment') }),
])

import { dayNumber } from '@encours/core/day'
import { dueDayOf } from '@encours/core/ledger/due-day'
import type { Terms } from '@encours/core/ledger/terms'
import type { LedgerInvoice } from '../company.ts'
import { backToWeekday, isoDay } from './days.ts'
import { type Payer, settledDayOf } from './payer.ts'
import type { Random } from './random.ts'

/** What a customer's invoices have in common. */
export type Trade = {
  terms: Terms
  payer: Payer
  /** Half of the invoices are below it; minor units, with VAT. */
  medianMinor: number
  /** What its invoice numbers begin with. */
  series: string
}

/** Invoices so many days before the ledger's day, oldest first: settled where the payer has done so by then. */
export function invoicesOf(
  trade: Trade,
  at: { ledgerDay: number; agesDays: readonly number[] },
  random: Random,
): LedgerInvoice[] {
  return at.agesDays
    .toSorted((a, b) => b - a)
    .map((age, index) => {
      const invoiceDay = backToWeekday(at.ledgerDay - age)
      const dueDay = dueDayNumber(trade.terms, invoiceDay)
      const amountMinor = amountOf(trade.medianMinor, random)
      const paidOn = Math.max(invoiceDay + 1, settledDayOf(dueDay, trade.payer, random))
      const settled = paidOn <= at.ledgerDay
      return {
        number: `${trade.series}${String(index + 1).padStart(3, '0')}`,
        invoiceDay: isoDay(invoiceDay),
        dueDay: isoDay(dueDay),
        amountMinor,
        openMinor: settled ? 0 : amountMinor,
        disputedMinor: 0,
        orderNumber: null,
        factored: null,
        settledDay: settled ? isoDay(paidOn) : null,
      }
    })
}

/** When an invoice is due, as a day number; what is prepaid counts as due at once. */
export function dueDayNumber(terms: Terms, invoiceDay: number): number {
  if (terms.kind === 'net') return invoiceDay + terms.days
  const due = dueDayOf(terms, isoDay(invoiceDay))
  return due === null ? invoiceDay : dayNumber(due)
}

/** Amounts lie around the median as trade amounts do: many small, few large; never under €20. */
export const amountOf = (medianMinor: number, random: Random): number =>
  Math.max(2_000, Math.round(medianMinor * Math.exp(0.8 * random.normal())))

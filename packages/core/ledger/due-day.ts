import { addDays, dateInMonth, endOfMonth, type IsoDay } from '../day.ts'
import type { Terms } from './terms.ts'

/**
 * The day on which an invoice is due, never before its invoice day; null for prepayment, which is due before there is
 * an invoice. "45 days end of month" adds the days and goes to the month's end, "end of month 45 days" the other way
 * round: both readings of French L441-10 are in use.
 *
 * @example
 * dueDayOf({ kind: 'net', days: 45 }, day('2026-11-20')) // '2027-01-04'
 * dueDayOf({ kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' }, day('2026-11-20')) // '2027-01-31'
 * dueDayOf({ kind: 'endOfMonth', days: 45, reading: 'endThenDays' }, day('2026-11-20')) // '2027-01-14'
 * dueDayOf({ kind: 'dateOfNextMonth', date: 10, days: 0 }, day('2026-11-20')) // '2026-12-10'
 */
export function dueDayOf(terms: Terms, invoiceDay: IsoDay): IsoDay | null {
  switch (terms.kind) {
    case 'net':
      return addDays(invoiceDay, terms.days)
    case 'endOfMonth':
      return terms.reading === 'daysThenEnd'
        ? endOfMonth(addDays(invoiceDay, terms.days))
        : addDays(endOfMonth(invoiceDay), terms.days)
    case 'dateOfNextMonth':
      return dateInMonth(addDays(invoiceDay, terms.days), { months: 1, date: terms.date })
    case 'prepayment':
      return null
  }
}

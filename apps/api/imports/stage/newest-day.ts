import type { IsoDay } from '@encours/core/day'
import type { StagedInvoice } from './staged-invoice.ts'

/** The newest day on which something happened, of those that are not in the future. */
export function createNewestDay(today: IsoDay) {
  let newest: IsoDay | null = null
  const look = (day: IsoDay | null) => {
    if (day !== null && day <= today && (newest === null || day > newest)) newest = day
  }
  return {
    see: ({ invoiceDay, settledDay }: StagedInvoice) => {
      look(invoiceDay)
      look(settledDay)
    },
    newest: () => newest,
  }
}

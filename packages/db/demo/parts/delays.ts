import { daysBetween } from '@encours/core/day'
import type { LedgerInvoice } from '../company.ts'

/** How many days after their due days the settled ones were paid. */
export const delayDaysOf = (invoices: readonly LedgerInvoice[]): number[] =>
  invoices.flatMap(({ dueDay, settledDay }) =>
    settledDay === null ? [] : [daysBetween({ from: dueDay, to: settledDay })],
  )

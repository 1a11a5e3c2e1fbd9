import type { IsoDay } from '@encours/core/day'
import type { AmountUnit } from './recognise/amount-unit/amount-unit.ts'

/** What a file may be said to be; the rest is found out. */
export const askedKinds = ['ledger', 'accounts', 'orders', 'deliveries'] as const

export type AskedKind = (typeof askedKinds)[number]

/** How a file is to be read and what has been decided about it. `null` leaves it to be found out. */
export type ImportOptions = {
  kind: AskedKind | null
  /** The sheet of a workbook, by its name. */
  sheet: string | null
  /** Reports what would change, and changes nothing. */
  dryRun: boolean
  /** Reads a history as the book stood at the end of that day; the ledger day of an open-items file. */
  asOf: IsoDay | null
  /** Imports the good lines although there are bad ones. */
  skipFaulty: boolean
  /** Yes, so much has been settled. */
  confirmSettled: boolean
  /** Whether numbers that differ only by leading zeros are one invoice or two. */
  zeros: 'same' | 'different' | null
  /** Whether the amounts of orders and deliveries are without VAT or with it. */
  basis: 'HT' | 'TTC' | null
  /** Whether whole numbers count units of the currency or cents. */
  amounts: AmountUnit | null
  /** Column name → field, over what was recognised; `ignore` leaves a column out. */
  map: Readonly<Record<string, string>>
  /** Yes, the columns are what they were taken for. */
  confirmColumns: boolean
}

export const defaultOptions: ImportOptions = {
  kind: null,
  sheet: null,
  dryRun: false,
  asOf: null,
  skipFaulty: false,
  confirmSettled: false,
  zeros: null,
  basis: null,
  amounts: null,
  map: {},
  confirmColumns: false,
}

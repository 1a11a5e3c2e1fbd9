import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Row } from '../../read/plain-rows.ts'
import type { AmountUnit } from '../amount-unit/amount-unit.ts'
import type { Column } from '../columns.ts'
import type { DecimalMark } from '../decimal-mark.ts'
import type { Field } from '../header-words.ts'
import type { LayoutTold } from './layout-told.ts'

/** The exports that are known by their columns; `report` is any other with headings or totals between its lines. */
export const layoutNames = [
  'fec',
  'sap-table',
  'sap-items',
  'sap-odata',
  'balances',
  'odoo',
  'sage',
  'erpnext',
  'business-central',
  'quickbooks',
  'report',
] as const
export type LayoutName = (typeof layoutNames)[number]

/** What is done to the rows of a file, one after the other, so that each becomes a row of our fields. */
export type StepName =
  | 'totals'
  | 'headings'
  | 'documents'
  | 'signs'
  | 'debit-credit'
  | 'sap-table'
  | 'ages'
  | 'balances'
  | 'fec'

/** A system's export, as data. Names of columns are written as people write them: `headerKey` makes them meet. */
export type Layout = {
  name: LayoutName
  /** Columns by which it is known: one of each list. */
  needs: readonly (readonly string[])[]
  /** What columns mean where the list of all names says nothing or something else; null leaves one unused. */
  fields: Readonly<Record<string, Field | null>>
  /** What the first column means, which reports often leave without a name. */
  firstColumn?: Field
  /** The columns of an export that names none, and whether a row is one of it. */
  unnamed?: { header: readonly string[]; looksLike: (cells: readonly string[]) => boolean }
  steps: readonly StepName[]
}

/** How a file's rows are to be read: kept with what was recognised, so that reading it again does the same. */
export type LayoutUse = {
  name: LayoutName
  steps: StepName[]
  /** How many of the columns are the file's own; those behind them were added. */
  ownColumns: number
}

/** A column that a step puts behind those of the file. */
export type Added = { name: string; field: Field }

export type Step = {
  adds: (header: readonly string[]) => readonly Added[]
  /** Columns that it reads and that are no field of their own. */
  reads: (header: readonly string[]) => readonly number[]
  start: (about: StepAbout) => StepRun
}

export type StepRun = {
  take: (row: Row) => Row | readonly Row[] | null
  /** Rows that are known only when all have been read. */
  end?: () => Iterable<Row>
}

/** What a step goes by. */
export type StepAbout = {
  /** The file's columns and behind them the added ones. */
  columns: readonly Column[]
  /** The names of the file's own columns. */
  header: readonly string[]
  /** Where the columns stand that this step adds, in its order. */
  added: readonly number[]
  /** The file's own columns that hold amounts. */
  amounts: readonly number[]
  /** Those that add up to what a line weighs, with their signs. */
  weighs: readonly { at: number; sign: 1 | -1 }[]
  decimalMark: DecimalMark
  /** What the file's amounts count. Steps write them as they stand; only what they compare or tell is in minor units. */
  amountUnit: AmountUnit
  /** The day that ages are counted from. */
  day: IsoDay
  /** What came after it is left out; null takes all. */
  until: IsoDay | null
  /** Where a line names none. */
  currency: Currency
  told: LayoutTold
}

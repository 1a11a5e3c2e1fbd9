import type { IsoDay } from '@encours/core/day'
import type { ImportRefusal } from '@encours/core/import-refusal'
import type { Currency } from '@encours/core/money'
import type { Fault } from './fault.ts'
import { isOfOrders } from './orders/order-columns.ts'
import type { VatBasis } from './orders/vat-basis.ts'
import type { LayoutTold } from './recognise/layouts/layout-told.ts'
import type { Recognised } from './recognise/recognise.ts'

/** What an import found, recognised and changed; kept with the import and printed by every surface. */
export type ImportReport = {
  importId: string
  fileName: string
  /** `would-commit` is a dry run. `unchanged`: the very file is in the book already. */
  state: 'would-commit' | 'committed' | 'unchanged' | 'refused'
  recognised: Recognised
  /** How old the facts are; null for an accounts file. */
  ledgerDay: IsoDay | null
  lines: LineCounts
  /** What the file says is open, one entry per currency; empty for an accounts file. */
  figures: LedgerFigures[]
  /** Bills of exchange that the file says are held, one entry per currency. */
  bills: BillSum[]
  /** What the file says is sold to a factor, one entry per currency; left out where it says nothing of it. */
  factored?: FactoredSum[]
  /** What reading a layout other than plain lines came upon; null for plain lines. */
  layout: LayoutTold | null
  /** The five worst accounts: most overdue first, then most open. */
  worst: WorstAccount[]
  accounts: { inFile: number; created: number; changed: number; unchanged: number }
  invoices: { added: number; changed: number; settled: number; unchanged: number }
  orders: OrderCounts
  /** What is outstanding afterwards by a file of orders or deliveries, one entry per currency. */
  orderFigures: OrderFigures[]
  /** How its amounts were read; null for any other file. */
  vatBasis: VatBasis | null
  unknownRepCodes: { repCode: string; accountCount: number }[]
  /** Numbers that differ only by leading zeros from another of the same account. */
  zeros: { pairCount: number; examples: { inFile: string; inBook: string }[] }
  faultCount: number
  /** The first thousand. */
  faults: Fault[]
  /** Why nothing was committed, or why a dry run would not be. */
  refusal: ImportRefusal | null
  demoRemoved: boolean
}

/** What becomes of orders; `done` are those that nothing is outstanding of any more. */
export type OrderCounts = {
  added: number
  changed: number
  done: number
  unchanged: number
  /** Headroom given back because its order has come. */
  reservationsEnded: number
}

/** Ordered and not delivered, delivered and not invoiced, with VAT. */
export type OrderFigures = {
  currency: Currency
  orderCount: number
  undeliveredMinor: number
  deliveredNotInvoicedMinor: number
}

export const isOrders = ({ recognised }: ImportReport): boolean => isOfOrders(recognised.kind)

export type LineCounts = {
  read: number
  /** In the figures. */
  taken: number
  faulty: number
  /** Invoices that did not exist yet on the day asked for. */
  later: number
  /** Lines of an open-items file on which nothing is open. */
  settled: number
}

export type FactoredSum = {
  currency: Currency
  /** With recourse: open, and paid to the factor. */
  recourseCount: number
  recourseMinor: number
  /** Without: nothing of it is open here. What was invoiced. */
  soldCount: number
  soldMinor: number
}

export type BillSum = { currency: Currency; count: number; amountMinor: number }

export type LedgerFigures = {
  currency: Currency
  openCount: number
  openMinor: number
  /** Past due at the end of the ledger day, from one day. */
  overdueCount: number
  overdueMinor: number
  creditCount: number
  /** Unapplied credit notes, as a positive figure. */
  creditsMinor: number
}

export type WorstAccount = {
  number: string
  name: string
  currency: Currency
  openMinor: number
  overdueMinor: number
}

export const noLines = (): LineCounts => ({ read: 0, taken: 0, faulty: 0, later: 0, settled: 0 })

/** How far an import is. */
export type ImportProgress =
  | { phase: 'reading'; lines: number; bytes: number; ofBytes: number }
  | { phase: 'checking' | 'committing'; accounts: number; ofAccounts: number }

import type { IsoDay } from '@encours/core/day'
import type { Bill } from '@encours/core/ledger/bill'
import type { Terms } from '@encours/core/ledger/terms'
import type { Currency } from '@encours/core/money'
import type { Factored } from '../recognise/factored-words.ts'

/** A customer as the lines of a ledger name it, and what the book already knows. */
export type LedgerAccount = {
  number: string
  /** Null until the book or a line says. */
  currency: Currency | null
  terms: Terms | null
  name: string | null
  repCode: string | null
  /** The first line that names it; 0 while none has. */
  line: number
  rowCount: number
  /** The newest day up to the file's own on which a line says that something was invoiced. */
  newestInvoiceDay: IsoDay | null
}

/** A good line that is a bill of exchange. */
export type StagedBill = {
  line: number
  account: LedgerAccount
  number: string
  state: Bill['state']
  dueDay: IsoDay
  amountMinor: number
}

/** One good line of a ledger. */
export type StagedInvoice = {
  line: number
  account: LedgerAccount
  number: string
  invoiceDay: IsoDay
  dueDay: IsoDay
  amountMinor: number
  openMinor: number
  disputedMinor: number
  settledDay: IsoDay | null
  orderNumber: string | null
  factored: Factored | null
}

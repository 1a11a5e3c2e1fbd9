import type { IsoDay } from '@encours/core/day'
import { dueDayOf } from '@encours/core/ledger/due-day'
import type { Terms } from '@encours/core/ledger/terms'
import type { Currency } from '@encours/core/money'
import type { FaultCode } from '../fault.ts'
import type { Row } from '../read/plain-rows.ts'
import type { Field } from '../recognise/header-words.ts'
import { balancePrefix } from '../recognise/layouts/steps/balances.ts'
import type { Recognised } from '../recognise/recognise.ts'
import { createBillCell, toBill } from './bill-cell.ts'
import { cellOf, isBroken } from './cells.ts'
import { dayCell } from './figure-cells.ts'
import type { LedgerAccounts } from './ledger-accounts.ts'
import type { LineFaults } from './line-faults.ts'
import { createOpenPart, type OpenPart } from './open-part.ts'
import { createRowCurrency } from './row-currency.ts'
import type { StagedBill, StagedInvoice } from './staged-invoice.ts'
import { createTermsCell } from './terms-cell.ts'

export type LedgerReading = {
  recognised: Recognised
  faults: LineFaults
  accounts: LedgerAccounts
  /** What came after this day has not happened: settlements always, invoices only where a day was asked for. */
  knownUntil: IsoDay
  dropsLater: boolean
  defaults: { currency: Currency; termsDays: number }
}

/** What became of a line: an invoice, a bill of exchange, a fault that has been noted, or nothing that counts. */
export type LedgerLine = StagedInvoice | StagedBill | 'faulty' | 'later' | 'settled'

const mostLetters = 64
const scientific = /^\d([.,]\d+)?E\+?\d+$/i

/** Reads the lines of a ledger into invoices. All faults of a line are noted, not only its first. */
export function createLedgerLineReader(reading: LedgerReading): (row: Row) => LedgerLine {
  const { recognised, faults, accounts } = reading
  const cellFor = (field: Field) => cellOf(recognised.columns, field)
  const cell = {
    account: cellFor('account'),
    name: cellFor('name'),
    number: cellFor('number'),
    terms: cellFor('terms'),
    repCode: cellFor('repCode'),
    orderNumber: cellFor('orderNumber'),
  }
  const invoiceDayOf = dayCell(recognised, 'invoiceDay', faults)
  const dueDayCell = dayCell(recognised, 'dueDay', faults)
  const termsOf = createTermsCell(cell.terms, faults)
  const currencyOf = createRowCurrency(reading)
  const openPartOf = createOpenPart(reading)
  const billOf = createBillCell(reading)

  return (row) => {
    if (!faults.isReadable(row)) return 'faulty'
    const before = faults.list.count
    const accountNumber = textOf(row, 'account', cell.account(row))
    const number = textOf(row, 'number', cell.number(row))
    const invoiceDay = invoiceDayOf(row, 'needed')
    const givenDueDay = dueDayCell(row, 'may be empty')
    const terms = termsOf(row)
    const account = accounts.named(accountNumber)
    const currency = currencyOf(row, account)
    const part = currency === null ? null : openPartOf(row, currency)
    const bill = billOf(row)
    if (faults.list.count > before || invoiceDay === null || currency === null || part === null)
      return 'faulty'
    if (reading.dropsLater && invoiceDay > reading.knownUntil) return 'later'
    if (part === 'settled') return 'settled'
    accounts.seen(account, { row, currency, name: cell.name(row), repCode: cell.repCode(row) })
    // Nobody waits for a credit note: terms of payment are for invoices
    const dueDay =
      givenDueDay ??
      (terms === null && part.amountMinor < 0 ? invoiceDay : dueDayFrom(terms ?? account.terms, invoiceDay))
    if (bill !== null) return toBill(bill, { line: row.line, account, number, dueDay, part })
    if (isSale({ number, invoiceDay, part }, reading.knownUntil)) accounts.invoiced(account, invoiceDay)
    return { line: row.line, account, number, invoiceDay, dueDay, ...part, orderNumber: orderNumberOf(row) }
  }

  function textOf(row: Row, field: 'account' | 'number', text: string): string {
    const fault = faultOf(field, text)
    if (fault) faults.note(row, field, { code: fault, found: text })
    return text
  }

  function orderNumberOf(row: Row): string | null {
    const text = cell.orderNumber(row)
    return text === '' ? null : text.slice(0, mostLetters)
  }

  function dueDayFrom(terms: Terms | null, invoiceDay: IsoDay): IsoDay {
    const used: Terms = terms ?? { kind: 'net', days: reading.defaults.termsDays }
    return dueDayOf(used, invoiceDay) ?? invoiceDay
  }
}

/** Neither a credit note nor a balance says that something was bought, and a day to come not yet. */
const isSale = (
  { number, invoiceDay, part }: { number: string; invoiceDay: IsoDay; part: OpenPart },
  knownUntil: IsoDay,
): boolean => part.amountMinor > 0 && invoiceDay <= knownUntil && !number.startsWith(balancePrefix)

function faultOf(field: 'account' | 'number', text: string): FaultCode | null {
  if (text === '') return `${field}-missing`
  if (text.length > mostLetters) return `${field}-too-long`
  if (isBroken(text)) return 'text-broken'
  return field === 'number' && scientific.test(text) ? 'number-scientific' : null
}

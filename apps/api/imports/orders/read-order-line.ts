import type { IsoDay } from '@encours/core/day'
import { type Currency, mulDiv } from '@encours/core/money'
import type { FaultCode } from '../fault.ts'
import type { Row } from '../read/plain-rows.ts'
import { hasField } from '../recognise/columns.ts'
import type { Field } from '../recognise/header-words.ts'
import type { Recognised } from '../recognise/recognise.ts'
import { cellOf, isBroken } from '../stage/cells.ts'
import { amountCell, dayCell } from '../stage/figure-cells.ts'
import type { LedgerAccounts } from '../stage/ledger-accounts.ts'
import type { LineFaults } from '../stage/line-faults.ts'
import { createRowCurrency } from '../stage/row-currency.ts'
import type { LedgerAccount } from '../stage/staged-invoice.ts'
import { namesInvoice, type OrdersKind } from './order-columns.ts'
import { type OrderPart, orderPart, type SaidOfOrder } from './order-part.ts'
import type { VatBasis } from './vat-basis.ts'

export type OrderReading = {
  recognised: Recognised
  kind: OrdersKind
  faults: LineFaults
  accounts: LedgerAccounts
  basis: VatBasis['basis']
  /** The VAT rates of the accounts that the book has, by number. */
  vatBps: ReadonlyMap<string, number>
  defaults: { currency: Currency; termsDays: number; vatBps: number }
}

/** One good line of an orders or deliveries file, with VAT. What the file does not say is null. */
export type StagedOrder = OrderPart & {
  line: number
  account: LedgerAccount
  number: string
  deliveryDay: IsoDay | null
}

const mostLetters = 64
const scientific = /^\d([.,]\d+)?E\+?\d+$/i
const amountFields = ['ordered', 'undelivered', 'delivered', 'invoiced'] as const

/** Reads the lines of an orders or deliveries file. Null for a line with faults, all of which are noted. */
export function createOrderLineReader(reading: OrderReading): (row: Row) => StagedOrder | null {
  const { recognised, kind, faults, accounts } = reading
  const { columns } = recognised
  const cell = (field: Field) => cellOf(columns, field)
  const [accountOf, nameOf, repCodeOf] = [cell('account'), cell('name'), cell('repCode')]
  const numberOf = createNumber(reading)
  const orderDayOf = dayCell(recognised, 'orderDay', faults)
  const deliveryDayOf = dayCell(recognised, 'deliveryDay', faults)
  const currencyOf = createRowCurrency(reading)
  const amountsOf = createAmounts(reading)

  return (row) => {
    if (!faults.isReadable(row)) return null
    const before = faults.list.count
    const accountNumber = accountOf(row)
    const fault = faultOf('account', accountNumber)
    if (fault) faults.note(row, 'account', { code: fault, found: accountNumber })
    const number = numberOf(row)
    const orderDay = orderDayOf(row, 'may be empty')
    const deliveryDay = deliveryDayOf(row, 'may be empty') ?? orderDay
    const account = accounts.named(accountNumber)
    const currency = currencyOf(row, account)
    const amounts = currency === null ? null : amountsOf(row, { account, currency })
    if (faults.list.count > before || currency === null || amounts === null) return null
    accounts.seen(account, { row, currency, name: nameOf(row), repCode: repCodeOf(row) })
    return {
      line: row.line,
      account,
      number,
      deliveryDay: kind === 'orders' ? deliveryDay : null,
      ...amounts,
    }
  }
}

/** The number of the order; a delivery without one goes by its own. */
function createNumber({ recognised: { columns }, kind, faults }: OrderReading): (row: Row) => string {
  const fields: Field[] = kind === 'orders' ? ['orderNumber'] : ['orderNumber', 'deliveryNumber']
  const given = fields
    .filter((field) => hasField(columns, field))
    .map((field) => ({ field, cell: cellOf(columns, field) }))
  return (row) => {
    const found = given.find(({ cell }) => cell(row) !== '')
    const number = found?.cell(row) ?? ''
    const field = found?.field ?? given[0]?.field ?? 'orderNumber'
    const fault = faultOf('number', number)
    if (fault) faults.note(row, field, { code: fault, found: number })
    return number
  }
}

function faultOf(what: 'account' | 'number', text: string): FaultCode | null {
  if (text === '') return what === 'account' ? 'account-missing' : 'order-missing'
  if (text.length > mostLetters) return `${what}-too-long`
  if (isBroken(text)) return 'text-broken'
  return what === 'number' && scientific.test(text) ? 'number-scientific' : null
}

/** What is ordered, delivered and invoiced by a line, with VAT. */
function createAmounts(reading: OrderReading) {
  const { recognised, kind, faults, basis, vatBps, defaults } = reading
  const { columns } = recognised
  const invoicedColumn = columns.find(({ field }) => field === 'invoiced')
  const isFlag =
    invoicedColumn?.format?.kind === 'yes-no' || (invoicedColumn && namesInvoice(invoicedColumn)) === true
  const invoicedFlag = createInvoicedFlag(reading)
  const needed =
    kind === 'deliveries' ? 'delivered' : hasField(columns, 'ordered') ? 'ordered' : 'undelivered'
  const cells = amountFields
    .filter((field) => hasField(columns, field) && !(field === 'invoiced' && isFlag))
    .map((field) => ({ field, of: amountCell(recognised, field, faults) }))

  return (
    row: Row,
    { account, currency }: { account: LedgerAccount; currency: Currency },
  ): OrderPart | null => {
    const before = faults.list.count
    const numerator = 10_000 + (vatBps.get(account.number) ?? defaults.vatBps)
    const withVat = (minor: number | null) =>
      minor === null || basis === 'TTC' ? minor : mulDiv(minor, { numerator, denominator: 10_000 })
    const given: SaidOfOrder = { ordered: null, undelivered: null, delivered: null, invoiced: null }
    for (const { field, of } of cells) {
      const need = field === needed ? 'needed' : 'may be empty'
      const minor = withVat(of(row, { currency, need }))
      // An empty cell under delivered or invoiced is none; one under what is left to deliver says nothing
      given[field] = minor ?? (field === 'undelivered' ? null : 0)
    }
    if (isFlag) given.invoiced = invoicedFlag(row) ? (given.delivered ?? given.ordered ?? 0) : 0
    return faults.list.count > before ? null : orderPart(given, kind)
  }
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'oui', 'o', 'vrai', 'invoiced', 'facture', 'facturé'])
const no = new Set(['', 'no', 'n', 'false', '0', 'non', 'faux', '-', 'not invoiced', 'non facturé'])

function createInvoicedFlag({ recognised, faults }: OrderReading): (row: Row) => boolean {
  const cell = cellOf(recognised.columns, 'invoiced')
  const isNumber = recognised.columns.some((column) => column.field === 'invoiced' && namesInvoice(column))
  return (row) => {
    const word = cell(row).toLowerCase()
    if (isNumber) return !no.has(word)
    if (!yes.has(word) && !no.has(word)) {
      faults.note(row, 'invoiced', { code: 'invoiced-unclear', found: cell(row) })
    }
    return yes.has(word)
  }
}

import type { Row } from '../../../read/plain-rows.ts'
import { positionOf } from '../../columns.ts'
import { isNegative, isZero } from '../cells/amount-text.ts'
import { cellAt, headerAt } from '../cells/header-at.ts'
import type { Step, StepAbout } from '../layout.ts'
import { leaveOut } from '../layout-told.ts'

const typeNames = [
  'transaction type',
  'document type',
  'voucher type',
  'doc. type',
  'type de document',
  'type document',
  'type de pièce',
  'type de transaction',
  'type d’opération',
  'documentsoort',
  'accounting document type',
  'type',
]
const spareNumbers = [
  'document number',
  'document no.',
  'n° pièce',
  'numéro de pièce',
  'documentnummer',
  'no',
  'entry no.',
  'n° séquence',
]

/** Payments by their words, and by the codes of SAP and Sage. */
const payment =
  /paiement|payment|r[eè]glement|receipt|encaissement|refund|remboursement|deposit|betaling|^(?:DZ|ZP|ZV|AB|SA|SR|SP|SD)$/i

/**
 * Lines of several types: a payment that is used up is no invoice and is left out; one that is not is a credit, under
 * its own number or its type and day. Where what is open is not part of the amount, as of a payment, it is the amount.
 */
export const documents: Step = {
  adds: () => [],
  reads: (header) => [headerAt(header, ...typeNames)],
  start: (about) => ({ take: createTake(about) }),
}

function createTake({ columns, header, told }: StepAbout): (row: Row) => Row | null {
  const type = headerAt(header, ...typeNames)
  const at = (field: 'account' | 'number' | 'invoiceDay' | 'settledDay' | 'amount' | 'open') =>
    positionOf(columns, field)
  const [account, number, day] = [at('account'), at('number'), at('invoiceDay')]
  const [settled, amount, open] = [at('settledDay'), at('amount'), at('open')]
  const spare = headerAt(header, ...spareNumbers)
  const seen = new Map<string, number>()

  return (row) => {
    const { cells } = row
    const isPayment = payment.test(cellAt(cells, type))
    const isUsedUp =
      (settled >= 0 && cellAt(cells, settled) !== '') || (open >= 0 && isZero(cellAt(cells, open)))
    if (isPayment && isUsedUp) return leaveOut(told, 'payment')
    if (amount >= 0 && open >= 0) cells[amount] = amountFor(cellAt(cells, amount), cellAt(cells, open))
    if (number >= 0 && cellAt(cells, number) === '') cells[number] = numberFor(cells)
    if (isPayment && number >= 0) cells[number] = onceOnly(cellAt(cells, account), cellAt(cells, number))
    return row
  }

  function numberFor(cells: string[]): string {
    const other = spare === number ? '' : cellAt(cells, spare)
    if (other !== '' || cellAt(cells, day) === '') return other
    return [cellAt(cells, type), cellAt(cells, day)].filter((text) => text !== '').join(' ')
  }

  /** Payments of one batch may share a number; invoices must not, and a fault says so. */
  function onceOnly(accountNumber: string, text: string): string {
    const key = JSON.stringify([accountNumber, text])
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? text : `${text} (${count})`
  }
}

const amountFor = (amount: string, open: string): string =>
  open !== '' && !isZero(open) && (amount === '' || isZero(amount) || isNegative(amount) !== isNegative(open))
    ? open
    : amount

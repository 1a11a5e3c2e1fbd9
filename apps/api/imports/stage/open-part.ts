import type { Currency } from '@encours/core/money'
import type { Row } from '../read/plain-rows.ts'
import { positionOf } from '../recognise/columns.ts'
import { cellOf } from './cells.ts'
import { createFactoredCell } from './factored-cell.ts'
import { amountCell, dayCell } from './figure-cells.ts'
import type { LedgerReading } from './read-ledger-line.ts'
import type { StagedInvoice } from './staged-invoice.ts'

/** How much of an invoice is open and disputed, when it was settled, and whether a factor is paid. */
export type OpenPart = Pick<
  StagedInvoice,
  'amountMinor' | 'openMinor' | 'disputedMinor' | 'settledDay' | 'factored'
>

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'oui', 'o', 'vrai', 'disputed', 'litige', 'en litige'])
const no = new Set(['no', 'n', 'false', '0', 'non', 'faux', '-', 'none', 'aucun'])

/**
 * Reads amount, open amount, settlement, dispute and factoring of a line. What is settled later than the day that is
 * known is open still. Of what was sold without recourse nothing is open, and nobody has settled it. `settled` where an open-items file lists a line on which nothing is open: it says what leaving it out
 * says. Null where something is faulty, which is then noted.
 */
export function createOpenPart(
  reading: LedgerReading,
): (row: Row, currency: Currency) => OpenPart | 'settled' | null {
  const { recognised, faults, knownUntil } = reading
  const { columns, kind } = recognised
  const hasAmount = positionOf(columns, 'amount') >= 0
  const hasOpen = positionOf(columns, 'open') >= 0
  const amountOf = amountCell(recognised, hasAmount ? 'amount' : 'open', faults)
  const openOf = amountCell(recognised, 'open', faults)
  const settledDayOf = dayCell(recognised, 'settledDay', faults)
  const disputedOf = createDisputed(reading)
  const factoredOf = createFactoredCell(reading)

  return (row, currency) => {
    const before = faults.list.count
    const settledInFile = settledDayOf(row, 'may be empty')
    const factored = factoredOf(row)
    const amount = amountOf(row, { currency, need: 'needed' })
    const openInFile = hasOpen && hasAmount ? openOf(row, { currency, need: 'may be empty' }) : amount
    if (amount === null || faults.list.count > before) return null
    const settledDay = settledInFile !== null && settledInFile <= knownUntil ? settledInFile : null
    const openMinor = settledDay !== null ? 0 : settledInFile === null ? (openInFile ?? amount) : amount
    if (isBeyond(openMinor, amount)) {
      faults.note(row, 'open', { code: 'open-over-amount', found: cellOf(columns, 'open')(row) })
      return null
    }
    const disputedMinor = disputedOf(row, { currency, openMinor })
    if (disputedMinor === null) return null
    if (factored === 'sold') return soldPart(amount)
    if (kind === 'open-items' && openMinor === 0 && settledDay === null) return 'settled'
    return {
      amountMinor: amount,
      openMinor,
      disputedMinor,
      settledDay,
      factored,
    }
  }
}

const soldPart = (amountMinor: number): OpenPart => ({
  amountMinor,
  openMinor: 0,
  disputedMinor: 0,
  settledDay: null,
  factored: 'sold',
})

/** More is open than was invoiced, or a credit note's sign is turned. */
const isBeyond = (open: number, amount: number): boolean =>
  open !== 0 && (Math.sign(open) !== Math.sign(amount) || Math.abs(open) > Math.abs(amount))

function createDisputed({ recognised, faults }: LedgerReading) {
  const { columns } = recognised
  const format = columns.find((column) => column.field === 'disputed')?.format
  const cell = cellOf(columns, 'disputed')
  const amountOf = amountCell(recognised, 'disputed', faults)
  return (row: Row, { currency, openMinor }: { currency: Currency; openMinor: number }): number | null => {
    const text = cell(row)
    if (text === '') return 0
    if (format?.kind === 'amount') return amountWithin(row, text, { currency, openMinor })
    const word = text.toLowerCase()
    if (yes.has(word)) return Math.max(openMinor, 0)
    if (no.has(word)) return 0
    faults.note(row, 'disputed', { code: 'disputed-unclear', found: text })
    return null
  }

  function amountWithin(
    row: Row,
    text: string,
    { currency, openMinor }: { currency: Currency; openMinor: number },
  ) {
    const disputed = amountOf(row, { currency, need: 'may be empty' })
    if (disputed === null) return null
    if (openMinor <= 0) return 0
    if (disputed >= 0 && disputed <= openMinor) return disputed
    faults.note(row, 'disputed', { code: 'disputed-over-open', found: text })
    return null
  }
}

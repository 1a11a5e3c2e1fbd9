import type { Currency } from '@encours/core/money'
import { type Column, type ColumnFormat, positionOf } from './columns.ts'
import { type DayOrder, fittingOrders, partsOf } from './day-order.ts'
import { type DecimalMark, decimalMarkOf } from './decimal-mark.ts'
import type { Field } from './header-words.ts'
import type { FileKind } from './kind.ts'
import { currencyNamedIn } from './read-amount.ts'
import type { Surroundings } from './recognise.ts'
import type { Table } from './table.ts'

const dayFields: readonly Field[] = [
  'invoiceDay',
  'dueDay',
  'settledDay',
  'limitUntil',
  'insolvencySince',
  'orderDay',
  'deliveryDay',
]
const amountFields: readonly Field[] = [
  'amount',
  'open',
  'limit',
  'groupLimit',
  'ordered',
  'undelivered',
  'delivered',
]

type About = { kind: FileKind; table: Table; surroundings: Surroundings }

/** Finds out how dates and amounts are written, over all sampled cells of each column. */
export function formatColumns(
  columns: Column[],
  { table, surroundings }: About,
): { columns: Column[]; decimalMark: DecimalMark } {
  const cells = columns.map((_, index) => table.rows.map((row) => row[index]?.trim() ?? ''))
  const orders = dayOrders(columns, cells, surroundings)
  const isAmount = (column: Column, index: number) =>
    column.field !== null &&
    (amountFields.includes(column.field) || (mayBeFlag(column) && !isYesNo(cells[index] ?? [])))
  const amountCells = columns.flatMap((column, index) =>
    isAmount(column, index) ? (cells[index] ?? []) : [],
  )
  const decimalMark = decimalMarkOf(amountCells) ?? (table.separator === ';' ? ',' : '.')
  const formatOf = (column: Column, index: number): ColumnFormat | null => {
    const order = orders.get(column)
    if (order) return { kind: 'day', ...order }
    if (isAmount(column, index)) return { kind: 'amount', currency: usualCurrency(cells[index] ?? []) }
    return mayBeFlag(column) ? { kind: 'yes-no' } : null
  }
  return {
    decimalMark,
    columns: columns.map((column, index) => ({ ...column, format: formatOf(column, index) })),
  }
}

type Order = { order: DayOrder; sure: boolean }

/**
 * The order of each date column. A column that fits two orders equally (no day beyond the 12th in it) takes that of
 * the columns that are sure; with none, the order under which fewest invoices are due before they were made or lie
 * in the future; then the country's, which is then reported as assumed.
 */
function dayOrders(columns: Column[], cells: string[][], surroundings: Surroundings): Map<Column, Order> {
  const orders = new Map<Column, Order>()
  const open: { column: Column; candidates: DayOrder[] }[] = []
  columns.forEach((column, index) => {
    if (column.field === null || !dayFields.includes(column.field)) return
    const fits = fittingOrders(cells[index] ?? [])
    const candidates = fits.filter((fit) => fit.share === fits[0]?.share).map((fit) => fit.order)
    const [only] = candidates
    if (candidates.length === 1 && only) orders.set(column, { order: only, sure: true })
    else open.push({ column, candidates })
  })
  const [known] = [...orders.values()].filter((one) => one.order !== 'year-month-day')
  const usual = known?.order ?? likelierOrder(columns, cells, surroundings.today)
  for (const { column, candidates } of open) {
    const fallback = usual ?? (surroundings.country === 'US' ? 'month-day-year' : 'day-month-year')
    const order = candidates.includes(fallback) ? fallback : (candidates[0] ?? 'year-month-day')
    orders.set(column, { order, sure: usual !== null || candidates.length === 0 })
  }
  return orders
}

/** Where no date tells, the dates of one line together may: an invoice is due after it is made, and is not of the future. */
function likelierOrder(columns: Column[], cells: string[][], today: string): DayOrder | null {
  const oddities = (order: DayOrder): number => {
    const days = (field: Field) => {
      const at = positionOf(columns, field)
      return (at < 0 ? [] : (cells[at] ?? [])).map((cell) => isoOf(cell, order))
    }
    const [made, due] = [days('invoiceDay'), days('dueDay')]
    return made.filter((day, row) => day !== null && (day > today || (due[row] ?? day) < day)).length
  }
  const [dayFirst, monthFirst] = [oddities('day-month-year'), oddities('month-day-year')]
  if (dayFirst === monthFirst) return null
  return dayFirst < monthFirst ? 'day-month-year' : 'month-day-year'
}

function isoOf(cell: string, order: DayOrder): string | null {
  const parts = partsOf(cell, order)
  if (!parts) return null
  const two = (number: number) => String(number).padStart(2, '0')
  return `${parts.year}-${two(parts.month)}-${two(parts.date)}`
}

const mayBeFlag = ({ field }: Column): boolean => field === 'disputed' || field === 'invoiced'

/** Flags are words or 0 and 1; a column of disputed amounts has other figures in it. */
function isYesNo(cells: string[]): boolean {
  const figures = cells.filter((cell) => /\d/.test(cell) && !/^[01]$/.test(cell)).length
  return figures <= cells.filter((cell) => /^\p{L}+$/u.test(cell)).length
}

/** The currency that at least half of the cells name. */
function usualCurrency(cells: string[]): Currency | null {
  const counts = new Map<Currency, number>()
  for (const cell of cells) {
    const named = currencyNamedIn(cell)
    if (named) counts.set(named, (counts.get(named) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] * 2 >= cells.filter((cell) => cell !== '').length ? most[0] : null
}

import { type Currency, isCurrency, money } from '@encours/core/money'
import { type DayOrder, fittingOrders, partsOf } from '../day-order.ts'
import { type DecimalMark, decimalMarkOf } from '../decimal-mark.ts'
import { currencyNamedIn, readAmount } from '../read-amount.ts'

/** What the sampled values of one column look like. All lists run over the same lines. */
export type Profile = {
  index: number
  name: string
  cells: readonly string[]
  /** From 0 to 1: how many lines have a value. */
  filled: number
  distinct: number
  /** Distinct values by filled cells: 1 where none comes again. */
  distinctShare: number
  /** Days since 1970 where the column holds dates; null where a line has none. */
  days: readonly (number | null)[] | null
  /** Minor units where it holds numbers; null where a line has none. */
  figures: readonly (number | null)[] | null
}

export type About = { today: number; country: string; mark: DecimalMark }

const msPerDay = 86_400_000
/** So many of the filled cells must fit for a column to hold dates, or numbers. */
const share = { days: 0.97, figures: 0.97 }
const years = { from: 1990, to: 2060 }
const cents: Currency = money(0, 'EUR').currency

export function profileOf(column: { index: number; name: string }, cells: string[], about: About): Profile {
  const filled = cells.filter((cell) => cell !== '')
  const distinct = new Set(filled).size
  const days = daysOf(cells, filled, about)
  return {
    ...column,
    cells,
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    distinct,
    distinctShare: filled.length === 0 ? 0 : distinct / filled.length,
    days,
    figures: days === null ? figuresOf(cells, filled, about) : null,
  }
}

function daysOf(cells: readonly string[], filled: readonly string[], { country }: About) {
  const [best, ...others] = fittingOrders(filled)
  if (!best || filled.length === 0) return null
  const ties = [best, ...others].filter((fit) => fit.share === best.share).map((fit) => fit.order)
  const usual: DayOrder = country === 'US' ? 'month-day-year' : 'day-month-year'
  const order = ties.includes(usual) ? usual : best.order
  const days = cells.map((cell) => dayOf(cell, order))
  const read = days.filter((day) => day !== null).length
  return read >= filled.length * share.days ? days : null
}

function dayOf(cell: string, order: DayOrder): number | null {
  const parts = cell === '' ? null : partsOf(cell, order)
  if (!parts || parts.month < 1 || parts.month > 12 || parts.date < 1 || parts.date > 31) return null
  if (parts.year < years.from || parts.year > years.to) return null
  return Date.UTC(parts.year, parts.month - 1, parts.date) / msPerDay
}

function figuresOf(cells: readonly string[], filled: readonly string[], { mark }: About) {
  if (filled.length === 0) return null
  const decimalMark = decimalMarkOf(filled) ?? mark
  const figures = cells.map((cell) => {
    const currency = currencyNamedIn(cell)
    const minor = readAmount(cell, { decimalMark, currency: currency ?? cents })
    return typeof minor === 'number' ? minor : null
  })
  const read = figures.filter((figure) => figure !== null).length
  return read >= filled.length * share.figures ? figures : null
}

/** The share of the filled cells that are of a kind. */
export function shareOf({ cells }: Pick<Profile, 'cells'>, is: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.filter(is).length / filled.length
}

export const isCurrencyCode = (cell: string): boolean =>
  /^[A-Za-z]{3}$/.test(cell) && isCurrency(cell.toUpperCase())

import { type Currency, isCurrency, minorDigits } from '@encours/core/money'
import { type Column, positionOf } from '../columns.ts'
import { type DecimalMark, decimalMarkOf } from '../decimal-mark.ts'
import { currencyNamedIn } from '../read-amount.ts'
import type { Table } from '../table.ts'

/** What the sampled amounts of a ledger look like, as far as it tells whole units from cents. */
export type AmountsLook = {
  /** How many there are that are not nothing. */
  count: number
  /** None has a decimal part. */
  isWhole: boolean
  /** Enough whole ones, and few of them round: people who write no cents may mean them. */
  isDoubtful: boolean
  /** Their last two digits are spread as those of prices with cents are. */
  isSpread: boolean
  /** One of them, as the file writes it. */
  sample: string
}

const fewest = 12
const mostRound = 0.5
const spread = { mostRound: 0.3, endings: 0.7, leastMedian: 1_000 }

/** Looks at the amounts and open amounts of the sampled rows. Amounts in a currency without cents are in no doubt. */
export function lookAtAmounts(
  columns: readonly Column[],
  { table, currency }: { table: Pick<Table, 'rows' | 'separator'>; currency: Currency | null },
): AmountsLook {
  const places = [positionOf(columns, 'open'), positionOf(columns, 'amount')].filter((at) => at >= 0)
  const cellsAt = (at: number) => table.rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '')
  const cells = places.flatMap(cellsAt)
  const mark = decimalMarkOf(cells) ?? (table.separator === ';' ? ',' : '.')
  const amounts = cells.filter((cell) => /[1-9]/.test(cell))
  const currencies = places.length === 0 ? [] : currenciesOf(columns, { table, amounts, currency })
  const count = Math.ceil(amounts.length / Math.max(places.length, 1))
  const isWhole = amounts.length > 0 && amounts.every((cell) => isWholeNumber(cell, mark))
  const hasCents = currencies.length === 0 || currencies.some((one) => minorDigits(one) > 0)
  const figures = [...new Set(amounts.map((cell) => Number(cell.replace(/\D/g, ''))))]
  const round = figures.filter((figure) => figure % 10 === 0).length / Math.max(figures.length, 1)
  return {
    count,
    isWhole: isWhole && hasCents,
    isDoubtful: isWhole && hasCents && count >= fewest && round < mostRound,
    isSpread: round <= spread.mostRound && areSpread(figures),
    sample: amounts.find((cell) => cell.replace(/\D/g, '').length > 2) ?? amounts[0] ?? '',
  }
}

const isWholeNumber = (cell: string, mark: DecimalMark): boolean => /\d/.test(cell) && !cell.includes(mark)

/** The currencies that lines name in a column of theirs, else by signs, else that of the book. */
function currenciesOf(
  columns: readonly Column[],
  { table, amounts, currency }: { table: Pick<Table, 'rows'>; amounts: string[]; currency: Currency | null },
): Currency[] {
  const at = positionOf(columns, 'currency')
  const codes = at < 0 ? [] : table.rows.map((row) => (row[at] ?? '').trim().toUpperCase())
  const signs = amounts.map(currencyNamedIn)
  const named = [...codes, ...signs].filter((code) => code !== null).filter((code) => isCurrency(code))
  return named.length > 0 ? named : currency === null ? [] : [currency]
}

/** As many different endings as so many figures have by chance, and most of a size that in cents is worth a line. */
function areSpread(figures: readonly number[]): boolean {
  const endings = new Set(figures.map((figure) => figure % 100)).size
  const byChance = 100 * (1 - 0.99 ** figures.length)
  const median = figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
  return figures.length >= fewest && endings >= byChance * spread.endings && median >= spread.leastMedian
}

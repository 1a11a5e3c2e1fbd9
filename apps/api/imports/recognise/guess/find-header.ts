import { partsOf } from '../day-order.ts'

/** A row of a file, with the line it begins on. */
export type LinedRow = { line: number; cells: string[] }

/** Where the names of the columns stand, where nobody knows them. `names` is null where there are none. */
export type HeaderFound = { line: number; names: string[] | null; width: number; lines: number }

const probed = 300
const orders = ['year-month-day', 'day-month-year', 'month-day-year'] as const
const amount = /^[-+(]?\s?[€$£]?\s?\d[\d .,'’\u00a0\u202f]*[.,]\d{1,3}\s?(?:[€$£]|[A-Z]{3})?[-)]?$/

/**
 * Finds the table by its shape: lines of one width with dates or amounts in them, and above the first of them the
 * line that has names only. Without such a line the table has no names. Null where nothing looks like a table.
 */
export function findHeader(rows: readonly LinedRow[]): HeaderFound | null {
  const first = rows.slice(0, probed).filter(({ cells }) => cells.length > 1)
  const data = first.filter(({ cells }) => cells.filter(isFigure).length > 0 && fill(cells) >= 3)
  const width = commonest(data.map(({ cells }) => cells.length))
  const lines = data.filter(({ cells }) => cells.length === width)
  const [start] = lines
  if (width === null || !start) return null
  const above = first.filter(
    ({ line, cells }) => line < start.line && cells.length === width && isNames(cells),
  )
  const header = above.toSorted((a, b) => fill(b.cells) - fill(a.cells) || b.line - a.line)[0]
  return header
    ? { line: header.line, names: header.cells, width, lines: lines.length }
    : { line: start.line - 1, names: null, width, lines: lines.length }
}

/** A date or an amount with decimals: what a name never is. */
const isFigure = (cell: string): boolean => {
  const text = cell.trim()
  return (
    /\d/.test(text) &&
    (amount.test(text) || (!/^\d{8}$/.test(text) && orders.some((order) => partsOf(text, order) !== null)))
  )
}

const fill = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

const isNames = (cells: readonly string[]): boolean => {
  const named = cells.filter((cell) => /\p{L}/u.test(cell)).length
  return named >= cells.length * 0.6
}

function commonest(widths: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

/** What columns without a name are called: by their place. */
export const placeName = (index: number): string => `#${index + 1}`

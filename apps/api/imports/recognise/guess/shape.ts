import { fittingOrders } from '../day-order.ts'

/** What a column holds, as far as a file of the next day holds the same. */
type Holds = 'days' | 'figures' | 'texts'

const figures = /^[-+(]?\s?[€$£]?\s?\d[\d .,'’\u00a0\u202f]*\s?(?:[€$£]|[A-Z]{3})?[-)]?$/
const most = 0.9

/** What each column holds. An empty one counts as texts: it may be filled tomorrow. */
export const shapeOf = (lines: readonly string[][], width: number): Holds[] =>
  Array.from({ length: width }, (_, index) => holds(lines.map((line) => line[index]?.trim() ?? '')))

function holds(cells: string[]): Holds {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return 'texts'
  if ((fittingOrders(filled)[0]?.share ?? 0) >= most) return 'days'
  return filled.filter((cell) => figures.test(cell)).length >= filled.length * most ? 'figures' : 'texts'
}

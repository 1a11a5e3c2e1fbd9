export type DecimalMark = '.' | ','

/**
 * The decimal mark of a column of amounts, found over all sampled cells: of two marks in one cell the last is the
 * decimal one (`1.234,56`), a mark met twice groups (`1,234,567`), and so does one before exactly three digits
 * unless a zero stands before it. Null where no cell tells.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | null {
  let [dots, commas, maybeGroupingDots, maybeGroupingCommas] = [0, 0, 0, 0]
  for (const cell of cells) {
    const vote = voteOf(cell)
    if (vote === 'dot') dots++
    else if (vote === 'comma') commas++
    else if (vote === 'grouping dot') maybeGroupingDots++
    else if (vote === 'grouping comma') maybeGroupingCommas++
  }
  if (dots + commas > 0) return dots >= commas ? '.' : ','
  if (maybeGroupingCommas > 0) return '.'
  return maybeGroupingDots > 0 ? ',' : null
}

function voteOf(cell: string): 'dot' | 'comma' | 'grouping dot' | 'grouping comma' | null {
  const [dot, comma] = [cell.lastIndexOf('.'), cell.lastIndexOf(',')]
  if (dot >= 0 && comma >= 0) return dot > comma ? 'dot' : 'comma'
  const at = Math.max(dot, comma)
  if (at < 0) return null
  const mark = dot >= 0 ? '.' : ','
  if (cell.indexOf(mark) !== at) return mark === '.' ? 'comma' : 'dot'
  const after = /^\d*/.exec(cell.slice(at + 1))?.[0].length ?? 0
  const before = /\d*$/.exec(cell.slice(0, at))?.[0] ?? ''
  const groups = after === 3 && before.length > 0 && before.length <= 3 && before !== '0'
  if (groups) return mark === '.' ? 'grouping dot' : 'grouping comma'
  return mark === '.' ? 'dot' : 'comma'
}

const mostInOrder = 300
const mostPicked = 300
/** Headings and totals between the lines have most cells empty. */
const wholeShare = 0.6

/** Some lines to judge columns by: the first as they stand, then some picked evenly from the rest. */
export function sampleLines(rows: readonly string[][]): { lines: string[][]; inOrder: number } {
  const usual = usualFill(rows)
  const whole = rows.filter((row) => fillOf(row) >= usual * wholeShare)
  const first = whole.slice(0, mostInOrder)
  const rest = whole.slice(mostInOrder)
  const step = Math.max(1, Math.floor(rest.length / mostPicked))
  const picked = rest.filter((_, index) => index % step === 0).slice(0, mostPicked)
  return { lines: [...first, ...picked], inOrder: first.length }
}

const fillOf = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length

function usualFill(rows: readonly string[][]): number {
  const fills = rows
    .slice(0, mostInOrder)
    .map(fillOf)
    .sort((a, b) => a - b)
  return fills[Math.floor(fills.length / 2)] ?? 0
}

import type { Profile } from '../profile.ts'

/** How the days of one column lie to those of another, over the lines that have both. */
export type DayRelation = {
  lines: number
  /** How many are the same day or later, from 0 to 1. */
  notBefore: number
  /** The commonest differences in days, and how many lines the first three cover. */
  usual: number[]
  usualShare: number
  /** How many of the later days are a month's last. */
  monthEnds: number
  medianDays: number
}

const msPerDay = 86_400_000
const mostUsual = 3

export function relateDays(earlier: Profile, later: Profile): DayRelation {
  const differences: number[] = []
  let monthEnds = 0
  later.days?.forEach((day, line) => {
    const from = earlier.days?.[line] ?? null
    if (day === null || from === null) return
    differences.push(day - from)
    if (new Date((day + 1) * msPerDay).getUTCDate() === 1) monthEnds++
  })
  const lines = differences.length
  const counts = new Map<number, number>()
  for (const days of differences) counts.set(days, (counts.get(days) ?? 0) + 1)
  const usual = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostUsual)
  const shareOf = (count: number) => (lines === 0 ? 0 : count / lines)
  return {
    lines,
    notBefore: shareOf(differences.filter((days) => days >= 0).length),
    usual: usual.filter(([, count]) => count > lines / 20).map(([days]) => days),
    usualShare: shareOf(usual.reduce((sum, [, count]) => sum + count, 0)),
    monthEnds: shareOf(monthEnds),
    medianDays: differences.sort((a, b) => a - b)[Math.floor(lines / 2)] ?? 0,
  }
}

/** Whether the differences look like terms of payment: few lengths from a week on, or months' ends. */
export const looksLikeTerms = (relation: DayRelation): boolean =>
  relation.lines > 0 &&
  relation.medianDays >= 7 &&
  relation.medianDays <= 150 &&
  (relation.usualShare >= 0.6 || relation.monthEnds >= 0.6)

/** The number column in which the difference of two days stands; null where none does. */
export function countedIn(earlier: Profile, later: Profile, numbers: readonly Profile[]): Profile | null {
  return (
    numbers.find((column) =>
      sharesLines(column, (line, count) => {
        const [from, to] = [earlier.days?.[line] ?? null, later.days?.[line] ?? null]
        return from === null || to === null ? null : to - from === count
      }),
    ) ?? null
  )
}

/**
 * The number column that with a day gives one and the same day on all lines on which it is above zero: the days late,
 * counted from a due day. Null where there is none.
 */
export function lateCountedIn(due: Profile, numbers: readonly Profile[]): Profile | null {
  return (
    numbers.find((column) => {
      const sums = new Map<number, number>()
      const days = new Set<number>()
      let lines = 0
      column.figures?.forEach((figure, line) => {
        const day = due.days?.[line] ?? null
        if (day === null || figure === null || figure <= 0) return
        lines++
        days.add(day)
        const sum = day + figure / 100
        sums.set(sum, (sums.get(sum) ?? 0) + 1)
      })
      return lines >= leastLines && days.size > 1 && Math.max(...sums.values()) >= lines * 0.95
    }) ?? null
  )
}

const leastLines = 3

/** Whether what is asked holds on nearly all lines that have an answer. */
function sharesLines({ figures }: Profile, holds: (line: number, count: number) => boolean | null): boolean {
  let [asked, held] = [0, 0]
  figures?.forEach((figure, line) => {
    const answer = figure === null ? null : holds(line, figure / 100)
    if (answer === null) return
    asked++
    if (answer) held++
  })
  return asked >= leastLines && held >= asked * 0.95
}

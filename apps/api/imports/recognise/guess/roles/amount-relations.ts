import type { Profile } from '../profile.ts'

/** Lines on which two or three columns have figures, and how they lie to each other. */
export type AmountRelation = {
  lines: number
  /** How many have no more in the second, with the same sign or nothing, from 0 to 1. */
  within: number
  /** How many have the same in both. */
  same: number
  /** Where they differ, the second is a fixed share of the first: VAT, or the amount without it. */
  proportional: boolean
}

const rounding = 1

export function relateAmounts(amount: Profile, part: Profile): AmountRelation {
  let [lines, within, same] = [0, 0, 0]
  const ratios: number[] = []
  amount.figures?.forEach((whole, line) => {
    const open = part.figures?.[line] ?? null
    if (whole === null || open === null || whole === 0) return
    lines++
    if (open === 0 || (Math.sign(open) === Math.sign(whole) && Math.abs(open) <= Math.abs(whole))) within++
    if (open === whole) same++
    else if (open !== 0) ratios.push(open / whole)
  })
  const shareOf = (count: number) => (lines === 0 ? 0 : count / lines)
  return { lines, within: shareOf(within), same: shareOf(same), proportional: areFewRates(ratios) }
}

const leastRatios = 4
const mostRates = 5

/** A handful of ratios (to a thousandth, as cents round) on nearly all lines. */
function areFewRates(ratios: number[]): boolean {
  if (ratios.length < leastRatios) return false
  const counts = new Map<number, number>()
  for (const ratio of ratios) {
    const rounded = Math.round(ratio * 500)
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  const commonest = [...counts.values()].sort((a, b) => b - a).slice(0, mostRates)
  return (
    counts.size < ratios.length / 2 && commonest.reduce((sum, count) => sum + count, 0) >= ratios.length * 0.9
  )
}

/** Three columns of which the first is the sum of the others on nearly all lines. */
export type Sum = {
  total: Profile
  parts: [Profile, Profile]
  /** `vat`: the second is a tax on the first. `open`: one is what was paid, the other what is left. */
  kind: 'vat' | 'open'
}

/** All sums of two columns among the given; trivial ones, in which one part is always nothing, are left out. */
export function sumsAmong(columns: readonly Profile[]): Sum[] {
  const sums: Sum[] = []
  for (const total of columns) {
    for (const [at, one] of columns.entries()) {
      for (const other of columns.slice(at + 1)) {
        if (one === total || other === total || !isSum(total, one, other)) continue
        const [large, small] = sizeOf(one) >= sizeOf(other) ? [one, other] : [other, one]
        const kind = relateAmounts(total, small).proportional && filledShare(small) > 0.5 ? 'vat' : 'open'
        sums.push({ total, parts: [large, small], kind })
      }
    }
  }
  return sums
}

function isSum(total: Profile, one: Profile, other: Profile): boolean {
  let [lines, holding, trivial] = [0, 0, 0]
  total.figures?.forEach((sum, line) => {
    const [a, b] = [one.figures?.[line] ?? 0, other.figures?.[line] ?? 0]
    if (sum === null || sum === 0) return
    lines++
    if (Math.abs(a + b - sum) <= rounding) holding++
    if (a === 0 || b === 0) trivial++
  })
  return lines >= 3 && holding >= lines * 0.97 && trivial < lines
}

const sizeOf = ({ figures }: Profile): number =>
  (figures ?? []).reduce((sum: number, figure) => sum + Math.abs(figure ?? 0), 0)

/** How many lines have something other than nothing. */
export const filledShare = ({ figures }: Profile): number =>
  figures === null || figures.length === 0
    ? 0
    : figures.filter((figure) => figure !== null && figure !== 0).length / figures.length

/** Whether each line has the sum of all up to it of another column: a running balance. */
export function isRunningSum(column: Profile, of: Profile, inOrder: number): boolean {
  let [lines, holding] = [0, 0]
  for (let line = 1; line < Math.min(inOrder, column.cells.length); line++) {
    const [before, now, step] = [column.figures?.[line - 1], column.figures?.[line], of.figures?.[line]]
    if (typeof before !== 'number' || typeof now !== 'number' || typeof step !== 'number' || step === 0)
      continue
    lines++
    if (Math.abs(now - before - step) <= rounding) holding++
  }
  return lines >= 3 && holding >= lines * 0.8
}

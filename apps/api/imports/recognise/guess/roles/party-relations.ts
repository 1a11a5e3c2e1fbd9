import type { Profile } from '../profile.ts'

/** How the values of two columns go together, over the lines that have both. */
export type ValueRelation = {
  lines: number
  /** How many lines have the one's commonest partner: 1 where each value of the one has one value of the other. */
  oneToOther: number
  otherToOne: number
  /** Both ways, and with more than one value. */
  oneToOne: boolean
}

const nearlyAll = 0.97

export function relateValues(one: Profile, other: Profile): ValueRelation {
  const pairs: [string, string][] = one.cells.flatMap((cell, line) => {
    const beside = other.cells[line] ?? ''
    return cell === '' || beside === '' ? [] : [[cell, beside] as [string, string]]
  })
  const oneToOther = determined(pairs)
  const otherToOne = determined(pairs.map(([a, b]) => [b, a]))
  const varied = new Set(pairs.map(([cell]) => cell)).size > 1
  return {
    lines: pairs.length,
    oneToOther,
    otherToOne,
    oneToOne: varied && oneToOther >= nearlyAll && otherToOne >= nearlyAll,
  }
}

/** The share of lines on which a value has its commonest partner. */
function determined(pairs: readonly (readonly [string, string])[]): number {
  const counts = new Map<string, Map<string, number>>()
  for (const [value, partner] of pairs) {
    const partners = counts.get(value) ?? new Map<string, number>()
    counts.set(value, partners.set(partner, (partners.get(partner) ?? 0) + 1))
  }
  let usual = 0
  for (const partners of counts.values()) usual += Math.max(...partners.values())
  return pairs.length === 0 ? 0 : usual / pairs.length
}

/** 1, 2, 3 … down the file: a count of lines, not a number of anything. */
export function countsLines({ figures }: Profile, inOrder: number): boolean {
  let [lines, holding] = [0, 0]
  const first = (figures ?? []).slice(0, inOrder)
  for (let line = 1; line < first.length; line++) {
    const [before, now] = [first[line - 1], first[line]]
    if (typeof before !== 'number' || typeof now !== 'number') continue
    lines++
    if (now - before === 100) holding++
  }
  return lines >= 3 && holding >= lines * 0.95 && (first[0] ?? 0) <= 1_000
}

import type { Field } from '../../header-words.ts'
import type { NameScore } from '../names/name-score.ts'
import type { Profile } from '../profile.ts'

/** A column with all that speaks for and against each field. */
export type Candidate = Profile & {
  name: string
  said: NameScore
  /** The field that it has by its known name or because the user said so. */
  fixed: Field | null
  /** Left out by the user: it is nothing else either. */
  ignored: boolean
}

const namedOtherwise = -0.6
const isFixed = 1.2

/** How far a column's name speaks for a field: against it where it says something else. */
export function nameSpeaks({ said, fixed }: Candidate, field: Field): number {
  if (fixed !== null) return fixed === field ? isFixed : -isFixed
  return said.of.get(field) ?? (said.understood ? namedOtherwise : 0)
}

/** The columns that may have a field: one that has it for sure keeps all others off. */
export function eligible(
  candidates: readonly Candidate[],
  field: Field,
  fits: (candidate: Candidate) => boolean,
): Candidate[] {
  const fixed = candidates.filter((one) => one.fixed === field)
  if (fixed.length > 0) return fixed
  return candidates.filter((one) => one.fixed === null && !one.ignored && one.filled > 0 && fits(one))
}

/** One of the columns, or none. */
export const orNone = (candidates: readonly Candidate[]): (Candidate | null)[] => [...candidates, null]

/** The choice that scores highest. */
export function best<Choice>(
  choices: Iterable<Choice>,
  scoreOf: (choice: Choice) => number,
): { choice: Choice; score: number } | null {
  let found: { choice: Choice; score: number } | null = null
  for (const choice of choices) {
    const score = scoreOf(choice)
    if (found === null || score > found.score) found = { choice, score }
  }
  return found
}

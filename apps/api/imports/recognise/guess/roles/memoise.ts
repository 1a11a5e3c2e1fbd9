import type { Candidate } from './candidate.ts'

/** What holds between two columns, found out once. */
export function memoise<Value>(of: (one: Candidate, other: Candidate) => Value) {
  const known = new Map<string, Value>()
  return (one: Candidate, other: Candidate): Value => {
    const key = `${one.index} ${other.index}`
    const before = known.get(key)
    if (before !== undefined) return before
    const value = of(one, other)
    known.set(key, value)
    return value
  }
}

/**
 * The name that was probably meant by one that there is none of: at most two letters added, left out or changed, or a
 * third of a longer one. Null where none is near.
 *
 * @example
 * nearestName('hepl', ['check', 'help']) // 'help'
 * nearestName('invoice', ['check', 'help']) // null
 */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const [near] = names
    .map((name) => ({ name, edits: editsBetween(typed.toLowerCase(), name) }))
    .sort((one, other) => one.edits - other.edits)
  return near !== undefined && near.edits <= Math.max(2, typed.length / 3) ? near.name : null
}

/** How many letters must be added, left out or changed (Levenshtein). */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= to.length; at++) {
      const changed = (row[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

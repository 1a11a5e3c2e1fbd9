import type { Command } from './command.ts'

/** The command that was probably meant; null where none is near. */
export function nearestCommand(commands: readonly Command[], typed: string): Command | null {
  const near = commands
    .map((command) => ({ command, edits: editsBetween(typed.toLowerCase(), command.name) }))
    .sort((one, other) => one.edits - other.edits)[0]
  return near !== undefined && near.edits <= Math.max(2, typed.length / 3) ? near.command : null
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

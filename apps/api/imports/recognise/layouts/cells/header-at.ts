import { type Field, headerKey, knownHeaders } from '../../header-words.ts'

/** Where the first of some names stands in a header; -1 where none does. */
export function headerAt(header: readonly string[], ...names: string[]): number {
  const keys = header.map(headerKey)
  for (const name of names) {
    const at = keys.indexOf(headerKey(name))
    if (at >= 0) return at
  }
  return -1
}

/** Whether a header has a column that goes by a name of a field. */
export const namesField = (header: readonly string[], field: Field): boolean =>
  header.some((name) => knownHeaders.get(headerKey(name))?.field === field)

/** The cell at a place, trimmed; empty where there is none. */
export const cellAt = (cells: readonly string[], at: number): string => (cells[at] ?? '').trim()

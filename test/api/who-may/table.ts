import { invariant } from '@encours/core/result'

/** Who asks: nobody, a person of each role in the North, and tokens that belong to nobody. */
export const columns = [
  'nobody',
  'rep',
  'manager',
  'director',
  'resolver',
  'credit',
  'finance',
  'admin',
  'credit token',
  'finance token',
  'director token',
  'admin token',
] as const

export type Column = (typeof columns)[number]

/** What a cell says of an answer: `+` is what the row says it comes to, and of a page 401 is `o` and 403 is `r`. */
export const marks: Readonly<Record<string, string>> = {
  o: 'signed-out',
  r: 'not-allowed',
  a: 'not-your-account',
  y: 'broadcast-not-yours',
  l: 'level-too-low',
  f: 'attachment-unknown',
  n: 'not-found',
  t: 'token-is-nobody',
}

/** A line of a table. Each cell has a mark for each thing that is asked for, or one for all of them. */
export type Row = {
  key: string
  /** A status, or the code of the refusal by the facts: then nothing changes, however often it is asked. */
  comesTo: string
  cells: Readonly<Record<Column, string>>
}

/** The lines of a table: key, what it comes to, and a cell for each column. Lines that begin with `#` are headings. */
export function rowsOf(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    .map(rowOf)
}

function rowOf(line: string): Row {
  const words = line.trim().split(/\s+/)
  const cells = words.slice(-columns.length)
  const comesTo = words.at(-columns.length - 1)
  const key = words.slice(0, -columns.length - 1).join(' ')
  invariant(comesTo !== undefined && key !== '', `a line has a key and ${columns.length} cells: ${line}`)
  return {
    key,
    comesTo,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at]])) as Row['cells'],
  }
}

import { searchKey } from '@encours/core/search-key'
import type { Column } from './columns.ts'
import type { Table } from './table.ts'

/** Sold to a factor: with recourse it is still a risk of ours, sold outright it is none. */
export type Factored = 'recourse' | 'sold'

const words: Readonly<Record<string, Factored | null>> = {
  no: null,
  n: null,
  non: null,
  false: null,
  faux: null,
  '0': null,
  none: null,
  aucun: null,
  aucune: null,
  yes: 'recourse',
  y: 'recourse',
  oui: 'recourse',
  o: 'recourse',
  x: 'recourse',
  true: 'recourse',
  vrai: 'recourse',
  '1': 'recourse',
  recourse: 'recourse',
  'with recourse': 'recourse',
  'avec recours': 'recourse',
  factored: 'recourse',
  cede: 'recourse',
  cedee: 'recourse',
  affacture: 'recourse',
  affacturee: 'recourse',
  sold: 'sold',
  'without recourse': 'sold',
  'non recourse': 'sold',
  'no recourse': 'sold',
  'sans recours': 'sold',
  vendu: 'sold',
  vendue: 'sold',
}

const dash = /^[-–—]$/

/** What a cell says of an invoice; undefined where nobody understands it. A plain yes is with recourse: the cautious reading. */
export const factoredIn = (cell: string): Factored | null | undefined =>
  cell === '' || dash.test(cell) ? null : words[searchKey(cell)]

/**
 * A column that is called after the factor may hold its name, or the day of the cession: where most of its cells say
 * neither yes nor no, it is left unused, as if its name were not known.
 */
export function leaveOutFactors(columns: readonly Column[], { rows }: Pick<Table, 'rows'>): Column[] {
  return columns.map((column, index) => {
    if (column.field !== 'factored' || column.by !== 'name') return column
    const cells = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')
    const understood = cells.filter((cell) => factoredIn(cell) !== undefined)
    return understood.length * 2 < cells.length ? { ...column, field: null, by: null } : column
  })
}

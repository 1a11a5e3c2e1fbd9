import type { Currency } from '@encours/core/money'
import { ok, type Result, refuse } from '@encours/core/result'
import type { DayOrder } from './day-order.ts'
import type { Guess } from './guess/guess.ts'
import { ownNames } from './guess/layout-key.ts'
import { type Field, fields, headerKey, isField, knownHeaders } from './header-words.ts'
import type { Table } from './table.ts'

/** A column of the file and what it was taken for. */
export type Column = {
  /** As the file names it. */
  name: string
  /** Null where the column is not used. */
  field: Field | null
  /** `layout`: by its place in a known system's export, or put there in reading it. */
  by: 'name' | 'map' | 'remembered' | 'confirmed' | 'guess' | 'layout' | null
  /** What its values and the parts of its name speak for, where it is not known by name. */
  guess?: Guess
  format: ColumnFormat | null
}

/** How the cells of a column are written. */
export type ColumnFormat =
  /** `assumed`: no date in the sample told day from month, so the country's order was taken. */
  | { kind: 'day'; order: DayOrder; sure: boolean }
  /** The currency that most cells name by sign or code; null where they name none. */
  | { kind: 'amount'; currency: Currency | null }
  | { kind: 'yes-no' }

const ignored = 'ignore'

/** What else is known of columns: as was confirmed before, and by their places in a known system's export. */
type AlsoKnown = {
  remembered?: Readonly<Record<string, string>>
  means?: ReadonlyMap<number, Field | null>
}

/**
 * Gives each column its field: by its name, or as its layout or who confirmed it says, or as `--map` says, which wins.
 * One column a field. A column without a name of its own goes by its place: `#3`.
 */
export function mapColumns(
  table: Pick<Table, 'header'>,
  map: Readonly<Record<string, string>>,
  { remembered = {}, means = new Map() }: AlsoKnown = {},
): Result<Column[]> {
  const columns = table.header.map(
    (name): Column => ({ name: name.trim(), field: null, by: null, format: null }),
  )
  const names = ownNames(table.header).map(headerKey)
  const told = new Map<Column, Told>()
  for (const [name, field] of Object.entries(remembered)) {
    const column = columns[names.indexOf(headerKey(name))]
    if (column && (field === ignored || isField(field)))
      told.set(column, { field: fieldOf(field), by: 'remembered' })
  }
  for (const [name, field] of Object.entries(map)) {
    const column = columns[names.indexOf(headerKey(name))]
    if (!column) return refuse({ code: 'column-unknown', column: name, columns: table.header })
    if (field !== ignored && !isField(field)) {
      return refuse({ code: 'field-unknown', field, fields: [...fields, ignored] })
    }
    for (const [other, before] of told)
      if (before.field === field && before.by === 'remembered') told.delete(other)
    told.set(column, { field: fieldOf(field), by: 'map' })
  }
  const fieldsTold = new Set([...told.values()].map(({ field }) => field))
  for (const [at, field] of means) {
    const column = columns[at]
    if (column && !told.has(column) && (field === null || !fieldsTold.has(field)))
      told.set(column, { field, by: 'layout' })
  }
  for (const [column, as] of told) Object.assign(column, as)
  const free = columns.filter((column) => !told.has(column))
  const taken = new Set([...told.values()].map(({ field }) => field))
  for (const field of fields) {
    const best = taken.has(field) ? null : likeliest(free, field)
    if (best) Object.assign(best, { field, by: 'name' })
  }
  return ok(columns)
}

type Told = { field: Field | null; by: 'map' | 'remembered' | 'layout' }

const fieldOf = (text: string): Field | null => (isField(text) ? text : null)

function likeliest(columns: Column[], field: Field): Column | null {
  const candidates = columns
    .map((column) => ({ column, known: knownHeaders.get(headerKey(column.name)) }))
    .filter((candidate) => candidate.known?.field === field)
    .sort((a, b) => (a.known?.rank ?? 0) - (b.known?.rank ?? 0))
  return candidates[0]?.column ?? null
}

/** Where in a row a field stands; -1 where the file does not have it. */
export const positionOf = (columns: readonly Column[], field: Field): number =>
  columns.findIndex((column) => column.field === field)

/** Whether the file has a column for a field: what it lacks, the book keeps. */
export const hasField = (columns: readonly Column[], field: Field): boolean => positionOf(columns, field) >= 0

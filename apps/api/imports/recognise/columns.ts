import type { Currency } from '@encours/core/money'
import { ok, type Result, refuse } from '@encours/core/result'
import type { DayOrder } from './day-order.ts'
import { type Field, fields, headerKey, isField, knownHeaders } from './header-words.ts'
import type { Table } from './table.ts'

/** A column of the file and what it was taken for. */
export type Column = {
  /** As the file names it. */
  name: string
  /** Null where the column is not used. */
  field: Field | null
  by: 'name' | 'map' | null
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

/** Gives each column its field: by its name, or as `--map` says, which wins. One column a field. */
export function mapColumns(table: Table, map: Readonly<Record<string, string>>): Result<Column[]> {
  const columns = table.header.map(
    (name): Column => ({ name: name.trim(), field: null, by: null, format: null }),
  )
  const told = new Map<Column, Field | null>()
  for (const [name, field] of Object.entries(map)) {
    const column = columns.find((one) => headerKey(one.name) === headerKey(name))
    if (!column) return refuse({ code: 'column-unknown', column: name, columns: table.header })
    if (field !== ignored && !isField(field)) {
      return refuse({ code: 'field-unknown', field, fields: [...fields, ignored] })
    }
    told.set(column, field === ignored ? null : field)
  }
  for (const [column, field] of told) Object.assign(column, { field, by: 'map' })
  const free = columns.filter((column) => !told.has(column))
  const taken = new Set(told.values())
  for (const field of fields) {
    const best = taken.has(field) ? null : likeliest(free, field)
    if (best) Object.assign(best, { field, by: 'name' })
  }
  return ok(columns)
}

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

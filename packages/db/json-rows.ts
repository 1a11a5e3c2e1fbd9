import { type SQL, sql } from 'drizzle-orm'
import type { Door } from './store.ts'

/**
 * Rows that travel in one JSON parameter, as a `select` of the named columns: some ten times faster than a parameter
 * for each value, on both engines. `columns` says each one's type as PostgreSQL knows it; what a row leaves out is null.
 */
export function jsonRows(
  engine: Door['engine'],
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
): SQL {
  const json = JSON.stringify(rows)
  const named = Object.entries(columns)
  if (engine === 'sqlite') {
    const values = named.map(([key]) => sql.raw(`value ->> '$.${key}' as "${key}"`))
    return sql`select ${sql.join(values, sql`, `)} from jsonb_each(${json})`
  }
  const typed = named.map(([key, type]) => sql.raw(`"${key}" ${type}`))
  const keys = named.map(([key]) => sql.identifier(key))
  return sql`select ${sql.join(keys, sql`, `)}
    from jsonb_to_recordset(${json}::jsonb) as given(${sql.join(typed, sql`, `)})`
}

import { getTableColumns, sql, type Table } from 'drizzle-orm'
import { jsonRows } from './json-rows.ts'
import type { Door } from './store.ts'

/** As many rows as travel in one statement. */
const rowsAtOnce = 2_000

/** Inserts many rows of one table, a few thousand a statement. Columns that a row leaves out are null. */
export async function insertRows<T extends Table>(
  door: Door,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, column]) => sql.identifier(column.name))
  const types = Object.fromEntries(columns.map(([key, column]) => [key, column.getSQLType()]))
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const chunk = rows.slice(start, start + rowsAtOnce)
    await door.rows(
      sql`insert into ${table} (${sql.join(names, sql`, `)}) ${jsonRows(door.engine, types, chunk)}`,
    )
  }
}

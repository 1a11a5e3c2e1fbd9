import { type Column, getTableColumns, type SQL, sql, type Table } from 'drizzle-orm'

/** How hand-written SQL reads whole rows of a table: the list of its columns, and what turns a raw row into values. */
export type RowReader<Row> = { columns: SQL; read: (raw: Record<string, unknown>) => Row }

const readers = new WeakMap<Table, RowReader<unknown>>()

/** The reader of a table's rows, by the names of the schema. */
export function rowReader<T extends Table>(table: T): RowReader<T['$inferSelect']> {
  const known = readers.get(table)
  if (known) return known as RowReader<T['$inferSelect']>
  const made = makeReader(table)
  readers.set(table, made)
  return made as RowReader<T['$inferSelect']>
}

function makeReader(table: Table): RowReader<unknown> {
  const columns = Object.entries<Column>(getTableColumns(table))
  const list = columns.map(([name, column]) => sql`${column} as ${sql.identifier(name)}`)
  // SQLite keeps JSON as text and truth as a number; everything else arrives as it is in both engines
  const encoded = columns.filter(([, { columnType }]) => /^SQLite(TextJson|Boolean)$/.test(columnType))
  const read = (raw: Record<string, unknown>) => {
    for (const [name, column] of encoded) {
      if (raw[name] !== null) raw[name] = column.mapFromDriverValue(raw[name])
    }
    return raw
  }
  return { columns: sql.join(list, sql`, `), read }
}

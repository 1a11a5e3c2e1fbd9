import { type Column, getTableColumns, type SQL, sql, type Table } from 'drizzle-orm'

/** How hand-written SQL reads whole rows of a table: the list of its columns, and what turns a raw row into values. */
export type RowReader<Row> = { columns: () => SQL; read: (raw: Record<string, unknown>) => Row }

/** The reader of a table's rows, by the names of the schema. */
export function rowReader<T extends Table>(table: T): RowReader<T['$inferSelect']> {
  const columns = Object.entries<Column>(getTableColumns(table))
  // SQLite keeps JSON as text and truth as a number; everything else arrives as it is in both engines
  const encoded = columns.filter(
    ([, { columnType }]) => columnType === 'SQLiteTextJson' || columnType === 'SQLiteBoolean',
  )
  return {
    columns: () =>
      sql.join(
        columns.map(([name, column]) => sql`${column} as ${sql.identifier(name)}`),
        sql`, `,
      ),
    read: (raw) => {
      for (const [name, column] of encoded) {
        if (raw[name] !== null) raw[name] = column.mapFromDriverValue(raw[name])
      }
      return raw
    },
  }
}

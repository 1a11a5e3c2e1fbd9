import type { Door, Store } from '@encours/db/store'
import { getTableColumns, getTableName, sql, type Table } from 'drizzle-orm'

export type Rows = Record<string, unknown>[]

/** Every row of every table, by the table's name, in one order. */
export async function allRows(store: Store): Promise<Map<string, Rows>> {
  return store.read(async (door) => {
    const tables = Object.values(door.t) as unknown as Table[]
    const dumped = new Map<string, Rows>()
    for (const table of tables) dumped.set(getTableName(table), await rowsOf(door, table))
    return dumped
  })
}

async function rowsOf(door: Door, table: Table): Promise<Rows> {
  const columns = Object.values(getTableColumns(table)).map(({ name }) => sql.identifier(name))
  const rows = await door.rows<Record<string, unknown>>(
    sql`select ${sql.join(columns, sql`, `)} from ${table}`,
  )
  return rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}

/** Where a text stands among rows: table and column. */
export function placesOf(tables: ReadonlyMap<string, Rows>, text: string): string[] {
  const written = [text, JSON.stringify(text).slice(1, -1)]
  const places = new Set<string>()
  for (const [table, rows] of tables) {
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (textsIn(value).some((one) => written.some((needle) => one.includes(needle))))
          places.add(`${table}.${column}`)
      }
    }
  }
  return [...places].toSorted()
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return [...Object.keys(value), ...Object.values(value).flatMap(textsIn)]
}

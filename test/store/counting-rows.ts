import type { Door, Query } from '@encours/db/store'
import { type SQL, sql } from 'drizzle-orm'

type Hot = { name: string; build: Parameters<Door['prepared']>[1]; values: Record<string, unknown> }

/** How the engine would run a hot statement. */
export async function planOf(door: Door, { name, build, values }: Hot): Promise<string> {
  const explain = sql.raw(door.engine === 'sqlite' ? 'explain query plan' : 'explain')
  const rows = await door.prepared<object>(`explain ${name}`, (t) => sql`${explain} ${build(t)}`)(values)
  return rows.map((row) => Object.values(row).join(' ')).join('\n')
}

/** Runs a loader and counts its statements and the rows they hand over. */
export async function countingRows<Value>(
  door: Door,
  load: (door: Door) => Promise<Value>,
): Promise<{ value: Value; queries: number; rows: number; hot: Hot[] }> {
  const counted = { queries: 0, rows: 0, hot: [] as Hot[] }
  const count = <Row>(rows: Row[]): Row[] => {
    counted.queries++
    counted.rows += rows.length
    return rows
  }
  const counting: Door = {
    ...door,
    get db(): Query {
      throw new Error('a hot loader goes through prepared statements')
    },
    rows: async <Row>(query: SQL) => count(await door.rows<Row>(query)),
    prepared: <Row>(name: string, build: Parameters<Door['prepared']>[1]) => {
      const run = door.prepared<Row>(name, build)
      return async (values: Record<string, unknown>) => {
        counted.hot.push({ name, build, values })
        return count(await run(values))
      }
    },
  }
  return { value: await load(counting), ...counted }
}

import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Door } from './store.ts'

/** Whether a text stands anywhere in a JSON column, as JSON writes it. Reads every row: for what is done rarely. */
export function holdsText(engine: Door['engine'], column: SQLWrapper, text: string): SQL {
  const written = JSON.stringify(text).slice(1, -1)
  return engine === 'sqlite'
    ? sql`instr(${column}, ${written}) > 0`
    : sql`strpos(${column}::text, ${written}::text) > 0`
}

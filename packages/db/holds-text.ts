import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Door } from './store.ts'

/** Whether some value in a JSON column is exactly this text. Reads every row: for what is done rarely. */
export function holdsText(engine: Door['engine'], column: SQLWrapper, text: string): SQL {
  const written = JSON.stringify(text)
  return engine === 'sqlite'
    ? sql`instr(${column}, ${written}) > 0`
    : sql`strpos(${column}::text, ${written}::text) > 0`
}

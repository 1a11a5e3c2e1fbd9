import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Door } from './store.ts'

/**
 * Whether a column is one of many texts, which travel as one parameter: to write hundreds of them into a statement
 * takes longer than to look them up.
 */
export const isOneOf = (engine: Door['engine'], column: SQLWrapper, texts: readonly string[]): SQL =>
  engine === 'sqlite'
    ? sql`${column} in (select value from json_each(${JSON.stringify(texts)}))`
    : sql`${column} = any(${sql.param([...texts])}::text[])`

import type { Door } from '@encours/db/store'
import { type SQL, sql } from 'drizzle-orm'

/** Texts for an `in`, as one parameter: two hundred of them take longer to write into a statement than to look up. */
export const jsonList = (engine: Door['engine'], texts: readonly string[]): SQL =>
  engine === 'sqlite'
    ? sql`(select value from json_each(${JSON.stringify(texts)}))`
    : sql`(select jsonb_array_elements_text(cast(${JSON.stringify(texts)} as jsonb)))`

import { sql } from 'drizzle-orm'
import { isOneOf } from '../is-one-of.ts'
import type { Door } from '../store.ts'

/**
 * Who of some people is still here, to be told something in this transaction. On PostgreSQL, where others write at the
 * same time, whoever leaves meanwhile waits for it, and then takes what was written to them with them.
 */
export async function stillHere(
  { engine, rows, t: { person } }: Door,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const lock = engine === 'postgres' ? sql`for share` : sql``
  const found = await rows<{ id: string }>(sql`
    select ${person.id} as "id" from ${person}
    where ${isOneOf(engine, person.id, personIds)} and ${person.endedAt} is null order by ${person.id} ${lock}`)
  return new Set(found.map(({ id }) => id))
}

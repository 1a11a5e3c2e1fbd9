import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import { inArray } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Broadcasts as they stand, by their ids. */
export async function loadBroadcasts(
  { db, t: { broadcast } }: Door,
  ids: readonly string[],
): Promise<Map<string, Broadcast>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(broadcast)
    .where(inArray(broadcast.id, [...ids]))
  return new Map(rows.map(({ id, document }) => [id, document]))
}

import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import type { Instant } from '@encours/core/day'
import { and, eq, gt, isNull, ne, or } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Someone it went to, and when they read the version that stands; null while they have not. */
export type BroadcastReader = {
  personId: string
  /** Null where they have been erased. */
  name: string | null
  acknowledgedAt: Instant | null
}

/** Who it went to, in the order of ids from after one on; with `acknowledged` only those who have, or have not, read it. */
export async function loadBroadcastReaders(
  { db, t }: Door,
  { id, version }: Pick<Broadcast, 'id' | 'version'>,
  { after, most, acknowledged }: { after: string; most: number; acknowledged: boolean | null },
): Promise<BroadcastReader[]> {
  const { broadcastReader: reader, person } = t
  const { personId, acknowledgedAt, acknowledgedVersion } = reader
  const hasNot = or(isNull(acknowledgedVersion), ne(acknowledgedVersion, version))
  const whether = acknowledged === null ? undefined : acknowledged ? eq(acknowledgedVersion, version) : hasNot
  const rows = await db
    .select({ personId, name: person.name, acknowledgedAt, acknowledgedVersion })
    .from(reader)
    .leftJoin(person, eq(person.id, personId))
    .where(and(eq(reader.broadcastId, id), gt(personId, after), whether))
    .orderBy(personId)
    .limit(most)
  return rows.map(({ acknowledgedVersion, ...row }) => ({
    ...row,
    acknowledgedAt: acknowledgedVersion === version ? row.acknowledgedAt : null,
  }))
}

import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import type { Instant } from '@encours/core/day'
import { and, eq, gt, isNull, ne, or } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { pageOf } from './page-of.ts'

/** Someone it went to, and when they read the version that stands; null while they have not. */
export type BroadcastReader = {
  personId: string
  /** Null where they have been erased. */
  name: string | null
  acknowledgedAt: Instant | null
}

/** Which of them, in the order of their ids: `after` is the last of the page before. */
type Wanted = {
  after: string | null
  most: number
  /** Only those who have read it, or have not; null for all. */
  acknowledged: boolean | null
}

/** Who it went to. */
export async function loadBroadcastReaders(
  { db, t }: Door,
  { id, version }: Pick<Broadcast, 'id' | 'version'>,
  { after, most, acknowledged }: Wanted,
): Promise<{ readers: BroadcastReader[]; next: string | null }> {
  const { broadcastReader: reader, person } = t
  const { personId, acknowledgedAt, acknowledgedVersion } = reader
  const hasNot = or(isNull(acknowledgedVersion), ne(acknowledgedVersion, version))
  const whether = acknowledged === null ? undefined : acknowledged ? eq(acknowledgedVersion, version) : hasNot
  const rows = await db
    .select({ personId, name: person.name, acknowledgedAt, acknowledgedVersion })
    .from(reader)
    .leftJoin(person, eq(person.id, personId))
    .where(and(eq(reader.broadcastId, id), gt(personId, after ?? ''), whether))
    .orderBy(personId)
    .limit(most + 1)
  const { page, last } = pageOf(rows, most)
  const readers = page.map(({ acknowledgedVersion, ...row }) => ({
    ...row,
    acknowledgedAt: acknowledgedVersion === version ? row.acknowledgedAt : null,
  }))
  return { readers, next: last && last.personId }
}

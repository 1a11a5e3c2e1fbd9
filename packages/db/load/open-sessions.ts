import type { Instant } from '@encours/core/day'
import { and, desc, eq, gt, gte, isNull, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { pageOf } from './page-of.ts'

/** Somewhere somebody is signed in. `by` is null where the journal no longer says. */
export type OpenSession = {
  id: string
  beganAt: Instant
  expiresAt: Instant
  by: 'link' | 'openid' | null
  secretHash: string
}

/** Where a page of them ends. */
export type SessionCursor = Pick<OpenSession, 'beganAt' | 'id'>

type Wanted = { personId: string; now: Instant; after: SessionCursor | null; most: number }

/** Where a person is signed in now, the newest first. */
export async function loadOpenSessions(
  door: Door,
  { personId, now, after, most }: Wanted,
): Promise<{ sessions: OpenSession[]; next: SessionCursor | null }> {
  const { session } = door.t
  const older = after && sql`(${session.beganAt}, ${session.id}) < (${after.beganAt}, ${after.id})`
  const valid = and(eq(session.personId, personId), isNull(session.endedAt), gt(session.expiresAt, now))
  const rows = await door.db
    .select()
    .from(session)
    .where(and(valid, older ?? undefined))
    .orderBy(desc(session.beganAt), desc(session.id))
    .limit(most + 1)
  const { page, last } = pageOf(rows, most)
  const oldest = page.at(-1)?.beganAt
  const byOf = oldest === undefined ? new Map() : await waysOf(door, personId, oldest)
  const sessions = page.map(({ id, beganAt, expiresAt, secretHash }) => {
    return { id, beganAt, expiresAt, by: byOf.get(id) ?? null, secretHash }
  })
  return { sessions, next: last && { beganAt: last.beganAt, id: last.id } }
}

/** The journal knows which sessions a link began. */
async function waysOf(
  { db, t: { journal } }: Door,
  personId: string,
  since: Instant,
): Promise<Map<string, 'link' | 'openid'>> {
  const lines = await db
    .select({ figures: journal.figures })
    .from(journal)
    .where(
      and(
        eq(journal.subjectKind, 'person'),
        eq(journal.subjectId, personId),
        eq(journal.type, 'session.begin'),
        gte(journal.at, since),
      ),
    )
  return new Map(
    lines.map(({ figures }) => [
      String(figures['sessionId']),
      figures['linkId'] === null ? 'openid' : 'link',
    ]),
  )
}

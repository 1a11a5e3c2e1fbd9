import type { Instant } from '@encours/core/day'
import { and, desc, eq, gt, gte, isNull } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Somewhere somebody is signed in. `by` is null where the journal no longer says. */
export type OpenSession = {
  id: string
  beganAt: Instant
  expiresAt: Instant
  by: 'link' | 'openid' | null
  secretHash: string
}

/** A browser for each of them: more than anybody signs in with. */
const mostSessions = 200

/** Where a person is signed in now, the newest first. */
export async function loadOpenSessions(
  door: Door,
  { personId, now }: { personId: string; now: Instant },
): Promise<OpenSession[]> {
  const { session } = door.t
  const rows = await door.db
    .select()
    .from(session)
    .where(and(eq(session.personId, personId), isNull(session.endedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.beganAt), session.id)
    .limit(mostSessions)
  const oldest = rows.at(-1)?.beganAt
  const byOf = oldest === undefined ? new Map() : await waysOf(door, personId, oldest)
  return rows.map(({ id, beganAt, expiresAt, secretHash }) => ({
    id,
    beganAt,
    expiresAt,
    by: byOf.get(id) ?? null,
    secretHash,
  }))
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

import type { Actor } from '@encours/core/access/actor'
import type { Level, Role } from '@encours/core/access/role'
import type { SignInLink } from '@encours/core/access/sign-in'
import type { Instant } from '@encours/core/day'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** A link by the hash of its secret, with the name of whom it is for; null where that one has left. */
export async function loadLinkBySecret(
  { db, t }: Door,
  secretHash: string,
): Promise<(SignInLink & { name: string }) | null> {
  const { id, personId, expiresAt, redeemedAt } = t.signInLink
  const [row] = await db
    .select({ id, personId, expiresAt, redeemedAt, name: t.person.name })
    .from(t.signInLink)
    .innerJoin(t.person, and(eq(t.person.id, personId), isNull(t.person.endedAt)))
    .where(eq(t.signInLink.secretHash, secretHash))
  return row ?? null
}

export type SignedIn = { sessionId: string; actor: Extract<Actor, { kind: 'person' }> }

type Row = {
  sessionId: string
  personId: string
  name: string
  role: Role
  level: Level | null
  region: string | null
  team: string | null
}

/** Who stands behind the secret of a session that is neither ended nor over; null where nobody does, or has left. */
export async function loadSignedIn(
  door: Door,
  { secretHash, now }: { secretHash: string; now: Instant },
): Promise<SignedIn | null> {
  const [row] = await door.prepared<Row>(
    'session.signedIn',
    ({ session, person }) => sql`
      select ${session.id} as "sessionId", ${person.id} as "personId", ${person.name} as name,
        ${person.role} as role, ${person.level} as level, ${person.region} as region, ${person.team} as team
      from ${session} inner join ${person} on ${person.id} = ${session.personId}
      where ${session.secretHash} = ${sql.placeholder('secretHash')} and ${session.endedAt} is null
        and ${person.endedAt} is null
        and ${session.expiresAt} > ${sql.placeholder('now')}`,
  )({ secretHash, now })
  if (row === undefined) return null
  const { sessionId, ...person } = row
  return { sessionId, actor: { kind: 'person', ...person } }
}

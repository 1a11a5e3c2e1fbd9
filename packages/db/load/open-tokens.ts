import type { Role } from '@encours/core/access/role'
import type { Instant } from '@encours/core/day'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** A token that is valid: a person's, or nobody's with a role of its own. */
export type OpenToken = {
  id: string
  personId: string | null
  personName: string | null
  role: Role | null
  addedAt: Instant
}

/** The tokens of a person, or all where that is null, in the order of their ids. */
export function loadOpenTokens(
  { db, t: { token, person } }: Door,
  { personId, after, most }: { personId: string | null; after: string | null; most: number },
): Promise<OpenToken[]> {
  return db
    .select({
      id: token.id,
      personId: token.personId,
      personName: person.name,
      role: token.role,
      addedAt: token.addedAt,
    })
    .from(token)
    .leftJoin(person, eq(person.id, token.personId))
    .where(
      and(
        isNull(token.endedAt),
        personId === null ? undefined : eq(token.personId, personId),
        after === null ? undefined : gt(token.id, after),
      ),
    )
    .orderBy(token.id)
    .limit(most)
}

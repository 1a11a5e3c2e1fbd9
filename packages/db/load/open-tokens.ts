import type { Role } from '@encours/core/access/role'
import type { Instant } from '@encours/core/day'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { pageOf } from './page-of.ts'

/** A token that is valid: a person's, or nobody's with a role of its own. */
export type OpenToken = {
  id: string
  personId: string | null
  personName: string | null
  role: Role | null
  addedAt: Instant
}

/** The tokens of a person, or all where that is null, in the order of their ids. */
export async function loadOpenTokens(
  { db, t: { token, person } }: Door,
  { personId, after, most }: { personId: string | null; after: string | null; most: number },
): Promise<{ tokens: OpenToken[]; next: string | null }> {
  const rows = await db
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
    .limit(most + 1)
  const { page: tokens, last } = pageOf(rows, most)
  return { tokens, next: last && last.id }
}

import { emptyParts, readersOf } from '@encours/core/broadcasts/audience'
import type { Audience } from '@encours/core/broadcasts/broadcast'
import { isNotNull, sql } from 'drizzle-orm'
import { isOneOf } from '../is-one-of.ts'
import type { Door } from '../store.ts'
import { loadPresentPeople, type PresentPerson } from './present-people.ts'

/** Whom something would reach, and what of an audience reaches nobody. */
export type LoadedAudience = {
  readers: PresentPerson[]
  /** Named one by one, and not there (any more). */
  unknownPersonIds: string[]
  empty: ReturnType<typeof emptyParts>
}

/** Whom something about these accounts reaches. Never whoever sends it. */
export async function loadAudience(
  door: Door,
  audience: Audience,
  { accountIds, senderId }: { accountIds: readonly string[]; senderId: string | null },
): Promise<LoadedAudience> {
  const people = await loadPresentPeople(door)
  const ownerIds = audience.owners ? await ownersOf(door, accountIds) : []
  const ids = new Set(readersOf(audience, { people, ownerIds, senderId }))
  const known = new Set(people.map(({ id }) => id))
  return {
    readers: people.filter(({ id }) => ids.has(id)),
    unknownPersonIds: audience.personIds.filter((id) => !known.has(id)),
    empty: emptyParts(audience, people),
  }
}

async function ownersOf(
  { engine, db, t: { account } }: Door,
  accountIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ ownerId: account.ownerId })
    .from(account)
    .where(sql`${isOneOf(engine, account.id, accountIds)} and ${isNotNull(account.ownerId)}`)
  return rows.flatMap(({ ownerId }) => ownerId ?? [])
}

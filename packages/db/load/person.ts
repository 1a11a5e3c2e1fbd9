import type { Person } from '@encours/core/access/person'
import type { ActionOf } from '@encours/core/action'
import type { TakenName } from '@encours/core/decide'
import { eq, inArray, or } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** A colleague with the rep codes; null where nobody has that id. */
export async function loadPerson({ db, t }: Door, personId: string): Promise<Person | null> {
  const [row] = await db.select().from(t.person).where(eq(t.person.id, personId))
  if (!row) return null
  const codes = await db
    .select({ code: t.repCode.code })
    .from(t.repCode)
    .where(eq(t.repCode.personId, personId))
    .orderBy(t.repCode.code)
  return { ...row, repCodes: codes.map(({ code }) => code) }
}

type Wanted = Partial<Pick<Person, 'slackId' | 'teamsId' | 'repCodes'>>

/** Of the names a colleague is to have, those that are somebody's: the colleague's own too. */
export async function loadTakenNames(door: Door, wanted: Wanted): Promise<TakenName[]> {
  return [...(await takenRepCodes(door, wanted.repCodes ?? [])), ...(await takenChatIds(door, wanted))]
}

async function takenRepCodes({ db, t }: Door, repCodes: string[]): Promise<TakenName[]> {
  if (repCodes.length === 0) return []
  const rows = await db
    .select({ text: t.repCode.code, by: t.person.name })
    .from(t.repCode)
    .innerJoin(t.person, eq(t.person.id, t.repCode.personId))
    .where(inArray(t.repCode.code, repCodes))
  return rows.map((row) => ({ what: 'repCode', ...row }))
}

async function takenChatIds(
  { db, t }: Door,
  { slackId = null, teamsId = null }: Wanted,
): Promise<TakenName[]> {
  const { person } = t
  const rows = await db
    .select({ name: person.name, slackId: person.slackId, teamsId: person.teamsId })
    .from(person)
    .where(or(eq(person.slackId, slackId ?? ''), eq(person.teamsId, teamsId ?? '')))
  return rows.flatMap(({ name, ...held }): TakenName[] => [
    ...(slackId !== null && held.slackId === slackId
      ? [{ what: 'slackId' as const, text: slackId, by: name }]
      : []),
    ...(teamsId !== null && held.teamsId === teamsId
      ? [{ what: 'teamsId' as const, text: teamsId, by: name }]
      : []),
  ])
}

/** The token that has the id or the secret of a new one, if there is one. */
export async function loadTakenToken(
  { db, t }: Door,
  { tokenId, secretHash }: ActionOf<'token.add'>,
): Promise<TakenName[]> {
  const rows = await db
    .select({ text: t.token.id, personId: t.token.personId })
    .from(t.token)
    .where(or(eq(t.token.id, tokenId), eq(t.token.secretHash, secretHash)))
  return rows.map(({ text, personId }) => ({ what: 'token', text, by: personId ?? text }))
}

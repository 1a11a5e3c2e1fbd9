import type { Person } from '@encours/core/access/person'
import type { ActionOf } from '@encours/core/action'
import type { TakenName } from '@encours/core/decide'
import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
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

type Wanted = Partial<Pick<Person, 'slackId' | 'teamsId' | 'openidSubject' | 'repCodes'>>

/** Of the names a colleague is to have, those that are somebody's: the colleague's own too. */
export async function loadTakenNames(door: Door, wanted: Wanted): Promise<TakenName[]> {
  return [...(await takenRepCodes(door, wanted.repCodes ?? [])), ...(await takenIds(door, wanted))]
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

const uniqueIds = ['slackId', 'teamsId', 'openidSubject'] as const

async function takenIds({ db, t }: Door, wanted: Wanted): Promise<TakenName[]> {
  const { person } = t
  const given = uniqueIds.flatMap((what) => {
    const text = wanted[what] ?? null
    return text === null ? [] : [{ what, text }]
  })
  if (given.length === 0) return []
  const rows = await db
    .select()
    .from(person)
    .where(or(...given.map(({ what, text }) => eq(person[what], text))))
  return rows.flatMap((row) =>
    given.filter(({ what, text }) => row[what] === text).map((one) => ({ ...one, by: row.name })),
  )
}

/** Whether this person lets people in, and nobody else could. */
export async function isLastAdmin({ db, t }: Door, { id, role, endedAt }: Person): Promise<boolean> {
  if (role !== 'admin' || endedAt !== null) return false
  const { person } = t
  const others = and(eq(person.role, 'admin'), isNull(person.endedAt), ne(person.id, id))
  return (await db.select({ id: person.id }).from(person).where(others).limit(1)).length === 0
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

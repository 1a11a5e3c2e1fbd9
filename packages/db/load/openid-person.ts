import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** The id of the colleague whom OpenID Connect knows by a subject; null where nobody is, or has left. */
export async function loadPersonBySubject({ db, t }: Door, subject: string): Promise<string | null> {
  const { person } = t
  const [row] = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.openidSubject, subject), isNull(person.endedAt)))
  return row?.id ?? null
}

/** The colleagues who have an e-mail, whatever its capitals. Whoever has left has none. */
export function loadPeopleByEmail(
  { db, t }: Door,
  email: string,
): Promise<{ id: string; openidSubject: string | null }[]> {
  const { person } = t
  return db
    .select({ id: person.id, openidSubject: person.openidSubject })
    .from(person)
    .where(and(sql`lower(${person.email}) = ${email.toLowerCase()}`, isNull(person.endedAt)))
    .orderBy(person.id)
}

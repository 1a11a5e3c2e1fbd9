import type { Actor } from '@encours/core/access/actor'
import type { Person } from '@encours/core/access/person'
import type { Language } from '@encours/core/words/language'
import { and, eq, isNull } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Someone who speaks to us, and in which language to answer. */
export type Colleague = { actor: Extract<Actor, { kind: 'person' }>; language: Language }

/** Who goes by an id, ours or a platform's; null where nobody does, or has left. */
export async function loadColleague(
  { db, t }: Door,
  by: { personId: string } | { slackId: string } | { teamsId: string },
): Promise<Colleague | null> {
  const { person } = t
  const known =
    'personId' in by
      ? eq(person.id, by.personId)
      : 'slackId' in by
        ? eq(person.slackId, by.slackId)
        : eq(person.teamsId, by.teamsId)
  const [row] = await db
    .select()
    .from(person)
    .where(and(known, isNull(person.endedAt)))
  return row === undefined ? null : colleagueOf(row)
}

/** Everyone who could speak to us, in the order of their ids. */
export async function loadColleagues({ db, t }: Door): Promise<Colleague[]> {
  const rows = await db.select().from(t.person).where(isNull(t.person.endedAt)).orderBy(t.person.id)
  return rows.map(colleagueOf)
}

/** A person as they speak to us. */
export const colleagueOf = ({
  id: personId,
  name,
  role,
  level,
  region,
  team,
  language,
}: Omit<Person, 'repCodes'>): Colleague => ({
  actor: { kind: 'person', personId, name, role, level, region, team },
  language,
})

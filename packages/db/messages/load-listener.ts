import { eq } from 'drizzle-orm'
import { type Colleague, colleagueOf } from '../load/colleague.ts'
import type { Door } from '../store.ts'

/** Someone to be told something, and what the platforms know them by. */
export type Listening = { colleague: Colleague; slackId: string | null; teamsId: string | null }

/** Null where there is nobody of that id, or not any more. */
export async function loadListener({ db, t }: Door, personId: string): Promise<Listening | null> {
  const [row] = await db.select().from(t.person).where(eq(t.person.id, personId))
  if (row === undefined || row.endedAt !== null) return null
  const { slackId, teamsId } = row
  return { colleague: colleagueOf(row), slackId, teamsId }
}

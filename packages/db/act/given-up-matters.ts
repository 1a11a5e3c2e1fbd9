import { and, eq, isNull } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { nothing, type Touched } from './touched.ts'

/** Disputes and alerts that were given to somebody go back to whoever has them by rule: their team, the owner. */
export async function giveUpMatters({ db, t }: Door, personId: string): Promise<Touched> {
  const { matter } = t
  const rows = await db
    .select()
    .from(matter)
    .where(and(eq(matter.ownerId, personId), isNull(matter.endedAt)))
  for (const { subjectId, kind, id, document } of rows) {
    const freed =
      'assignee' in document
        ? { ...document, assignee: null }
        : 'owner' in document
          ? { ...document, owner: null }
          : document
    const same = and(eq(matter.subjectId, subjectId), eq(matter.kind, kind), eq(matter.id, id))
    await db.update(matter).set({ document: freed, ownerId: null }).where(same)
  }
  return touchedBy(rows)
}

/** The documents that these matters lie in. */
export const touchedBy = (rows: readonly { subjectId: string }[]): Touched => {
  const subjectIds = [...new Set(rows.map(({ subjectId }) => subjectId))]
  return rows.length === 0
    ? nothing
    : { accountIds: subjectIds.filter((id) => id !== 'book'), book: subjectIds.includes('book') }
}

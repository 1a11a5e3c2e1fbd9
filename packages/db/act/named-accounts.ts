import type { Action } from '@encours/core/action'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { holdsText } from '../holds-text.ts'
import { accountKeys } from '../keys.ts'
import type { Door } from '../store.ts'

/**
 * The keys of what lies open and names somebody who leaves or is made nameless: nobody else may be writing the same
 * documents back, with the name in them, meanwhile.
 */
export async function namingKeys({ db, t, engine }: Door, action: Action): Promise<string[]> {
  if (action.type !== 'person.end' && action.type !== 'person.erase') return []
  const { matter, account } = t
  const rows = await db
    .selectDistinct({ id: matter.subjectId, groupId: account.groupId })
    .from(matter)
    .leftJoin(account, eq(account.id, matter.subjectId))
    .where(and(isNull(matter.endedAt), holdsText(engine, matter.document, action.personId)))
    .orderBy(sql`1`)
  return rows.flatMap((row) => (row.id === 'book' ? ['book'] : accountKeys(row)))
}

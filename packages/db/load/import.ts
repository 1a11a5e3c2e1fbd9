import { eq, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** One import as it stands in the list, with its report; null for an unknown id. */
export async function loadImport({ db, t }: Door, importId: string) {
  const [row] = await db.select().from(t.import).where(eq(t.import.id, importId))
  return row ?? null
}

/** Whether an import stopped half-way: its process ended before it did. */
export async function hasUnfinishedImport({ rows, t }: Door): Promise<boolean> {
  const found = await rows<{ id: string }>(
    sql`select ${t.import.id} as id from ${t.import} where ${t.import.state} in ('staging', 'checked', 'committing') limit 1`,
  )
  return found.length > 0
}

import { eq, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** One import as it stands in the list, with its report; null for an unknown id. */
export async function loadImport({ db, t }: Door, importId: string) {
  const [row] = await db.select().from(t.import).where(eq(t.import.id, importId))
  return row ?? null
}

/** Whether an import stopped half-way, or before what follows its commit was done: its process ended before it did. */
export async function hasUnfinishedImport({ rows, t }: Door): Promise<boolean> {
  const found = await rows<{ unfinished: number }>(sql`
    select 1 as unfinished
    where exists (select 1 from ${t.import} where ${t.import.state} in ('staging', 'checked', 'committing'))
      or exists (select 1 from ${t.stageAccount}) or exists (select 1 from ${t.stageInvoice})`)
  return found.length > 0
}

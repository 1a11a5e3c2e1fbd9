import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { rowReader } from './row.ts'

/** One import as it stands in the list, with its report; null for an unknown id. */
export async function loadImport(door: Door, importId: string) {
  const reader = rowReader(door.t.import)
  const [row] = await door.rows<Record<string, unknown>>(
    sql`select ${reader.columns} from ${door.t.import} where ${door.t.import.id} = ${importId}`,
  )
  return row === undefined ? null : reader.read(row)
}

/** Whether an import stopped half-way: its process ended before it did. */
export async function hasUnfinishedImport({ rows, t }: Door): Promise<boolean> {
  const found = await rows<{ id: string }>(
    sql`select ${t.import.id} as id from ${t.import} where ${t.import.state} in ('staging', 'checked', 'committing') limit 1`,
  )
  return found.length > 0
}

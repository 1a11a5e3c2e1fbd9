import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Whether a file of the company's own is in the book, or on its way: its amounts are in a currency. */
export async function hasLedger(door: Door): Promise<boolean> {
  const { import: imported } = door.t
  const rows = await door.rows<{ filled: number }>(sql`
    select 1 as filled from ${imported} where ${imported.state} in ('committing', 'committed') limit 1`)
  return rows.length > 0
}

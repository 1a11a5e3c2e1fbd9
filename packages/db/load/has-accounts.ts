import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Whether there is any customer to ask about. */
export async function hasAccounts(door: Door): Promise<boolean> {
  const rows = await door.rows<{ filled: number }>(sql`
    select 1 as filled where exists (select 1 from ${door.t.account})`)
  return rows.length > 0
}

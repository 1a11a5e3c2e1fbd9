import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/**
 * Whether nobody has put anything into the store yet: no account, no person, no file. A book alone is nothing yet, unless
 * somebody has set it up.
 */
export async function isEmpty(door: Door): Promise<boolean> {
  const { account, person, import: imported, policyVersion } = door.t
  const rows = await door.rows<{ filled: number }>(sql`
    select 1 as filled where exists (select 1 from ${account}) or exists (select 1 from ${person})
      or exists (select 1 from ${imported}) or exists (select 1 from ${policyVersion})`)
  return rows.length === 0
}

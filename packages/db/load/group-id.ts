import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** The credit group of an account; null where it has none or there is no such account. */
export async function groupIdOf(door: Door, accountId: string): Promise<string | null> {
  const [row] = await door.prepared<{ groupId: string | null }>(
    'account.groupId',
    ({ account }) => sql`
      select ${account.groupId} as "groupId" from ${account} where ${account.id} = ${sql.placeholder('accountId')}`,
  )({ accountId })
  return row?.groupId ?? null
}

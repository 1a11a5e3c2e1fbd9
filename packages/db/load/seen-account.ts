import type { SeenAccount } from '@encours/core/access/sees'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** What of an account decides who sees it; null where nobody knows the account. */
export async function loadSeenAccount(door: Door, accountId: string): Promise<SeenAccount | null> {
  const load = door.prepared<SeenAccount>(
    'account.seen',
    ({ account }) => sql`
      select ${account.ownerId} as "ownerId", ${account.region} as "region" from ${account}
      where ${account.id} = ${sql.placeholder('id')}`,
  )
  const [found] = await load({ id: accountId })
  return found ?? null
}

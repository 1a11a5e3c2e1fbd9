import { sql } from 'drizzle-orm'
import type { Door, Store } from '../store.ts'
import { followAccounts, startingFollowPace } from './follow-accounts.ts'
import type { FollowBy } from './follow-in-door.ts'

const accountsAPage = 1_000

/**
 * Looks at all accounts after `after`, in the order of ids, and writes what follows at them. `keepOn` hears after each
 * page how far it has come, and says whether to go on. Gives how many changed.
 */
export async function sweepAccounts(
  store: Store,
  by: FollowBy & { after: string; keepOn: (upTo: string) => Promise<boolean> },
): Promise<number> {
  const pace = startingFollowPace()
  let changed = 0
  let { after } = by
  for (;;) {
    const ids = await store.read((door) => idsAfter(door, after))
    changed += await followAccounts(store, ids, { ...by, pace })
    const last = ids.at(-1)
    if (last === undefined || !(await by.keepOn(last))) return changed
    after = last
  }
}

async function idsAfter(door: Door, after: string): Promise<string[]> {
  const { account } = door.t
  const rows = await door.rows<{ id: string }>(sql`
    select ${account.id} as "id" from ${account} where ${account.id} > ${after}
    order by ${account.id} limit ${accountsAPage}`)
  return rows.map(({ id }) => id)
}

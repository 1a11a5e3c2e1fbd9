import { touchAccounts } from '../counter.ts'
import { accountKeys } from '../keys.ts'
import type { Store } from '../store.ts'
import { accountsToFollow, type FollowBy, followInDoor } from './follow-in-door.ts'

/**
 * Looks at accounts and writes where something follows, under their keys. Where nothing does, nothing is locked and
 * nothing written. Gives how many changed.
 */
export async function followAccounts(
  store: Store,
  accountIds: readonly string[],
  by: FollowBy,
): Promise<number> {
  if (accountIds.length === 0) return 0
  const found = await store.read((door) => accountsToFollow(door, accountIds, by.at))
  if (found.length === 0) return 0
  return store.write([...new Set(found.flatMap(accountKeys))], async (door) => {
    const changed = await followInDoor(
      door,
      found.map(({ id }) => id),
      by,
    )
    await touchAccounts(door, changed)
    return changed.length
  })
}

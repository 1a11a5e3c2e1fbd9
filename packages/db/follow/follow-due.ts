import type { CheckedAt } from '@encours/core/credit/situation'
import type { Store } from '../store.ts'
import { isWatched } from './first-look.ts'
import { followAccounts, startingFollowPace } from './follow-accounts.ts'
import { loadDueAccounts, unqueue } from './queue.ts'

const mostAtOnce = 200

/**
 * Writes what follows at accounts whose moment has come: a reservation or a request is over, an alert has waited too
 * long, something changed elsewhere. `many` bounds one go. Two processes that do it at once do it once.
 */
export async function followDue(
  store: Store,
  by: { at: () => CheckedAt; secretKey: string; many: number },
): Promise<void> {
  const pace = startingFollowPace()
  for (let looked = 0; looked < by.many; ) {
    const at = by.at()
    const { accountIds, queued, silent } = await store.read(async (door) => ({
      ...(await loadDueAccounts(door, { now: at.now, most: mostAtOnce })),
      silent: !(await isWatched(door)),
    }))
    if (accountIds.length === 0) return
    const changed = await followAccounts(store, accountIds, { at, secretKey: by.secretKey, silent, pace })
    if (queued.length > 0) await store.write(['follow'], (door) => unqueue(door, queued))
    else if (changed === 0) return
    looked += accountIds.length
  }
}

import { followAccounts } from '@encours/db/follow/follow-accounts'
import { loadDueAccounts, unqueue } from '@encours/db/follow/queue'
import type { Deps } from '../deps.ts'

/** So many in one go; the rest a moment later, so that others are served in between. */
const mostAtOnce = 50
const mostInARound = 1_000

/**
 * Writes what follows at accounts whose moment has come: a reservation or a request is over, an alert has waited too
 * long, something changed elsewhere. Two processes that do it at once do it once.
 */
export async function followDue({
  store,
  secretKey,
  now,
  today,
}: Pick<Deps, 'store' | 'secretKey' | 'now' | 'today'>): Promise<void> {
  for (let looked = 0; looked < mostInARound; ) {
    const at = { now: now(), today: today() }
    const due = await store.read((door) => loadDueAccounts(door, { now: at.now, most: mostAtOnce }))
    const { accountIds, queued } = due
    if (accountIds.length === 0) return
    const changed = await followAccounts(store, accountIds, { at, secretKey })
    if (queued.length > 0) await store.write(['follow'], (door) => unqueue(door, queued))
    else if (changed === 0) return
    looked += accountIds.length
  }
}

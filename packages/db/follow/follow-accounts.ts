import { touchAccounts } from '../counter.ts'
import { inTurns, type Pace, startingPace, timed } from '../in-turns.ts'
import { accountKeys } from '../keys.ts'
import type { Store } from '../store.ts'
import { accountsToFollow, type FollowBy, followInDoor } from './follow-in-door.ts'
import { houseDay } from './house-day.ts'
import { queueOfOldBook } from './queue.ts'

/** How fast accounts are looked at, and how fast they are written. */
export type FollowPace = { looking: Pace; writing: Pace }

export const startingFollowPace = (): FollowPace => ({ looking: startingPace(), writing: startingPace() })

/**
 * Looks at accounts and writes where something follows, under their keys, in short turns. Where nothing does, nothing
 * is locked and nothing written. Gives how many changed. Stopped half way it has done the first ones whole.
 */
export async function followAccounts(
  store: Store,
  accountIds: readonly string[],
  by: FollowBy & { pace?: FollowPace },
): Promise<number> {
  const { looking, writing } = by.pace ?? startingFollowPace()
  const at = await store.read((door) => houseDay(door, by.at))
  let changed = 0
  await inTurns(accountIds, looking, async (some) => {
    const { value: found, tookMs } = await store.read((door) => timed(() => accountsToFollow(door, some, at)))
    await inTurns(found, writing, (accounts) =>
      store.write([...new Set(accounts.flatMap(accountKeys))], async (door) => {
        const ids = accounts.map(({ id }) => id)
        const written = await timed(async () => {
          const followed = await followInDoor(door, ids, { ...by, at })
          const bookVersion = await touchAccounts(door, followed.accountIds)
          const of = { followedBy: followed.bookVersion, bookVersion, at: at.now }
          await queueOfOldBook(door, followed.accountIds, of)
          return followed.accountIds.length
        })
        changed += written.value
        return written.tookMs
      }),
    )
    return tookMs
  })
  return changed
}

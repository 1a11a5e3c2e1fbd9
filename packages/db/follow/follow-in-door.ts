import type { Following } from '@encours/core/change'
import type { CheckedAt } from '@encours/core/credit/situation'
import type { WatchedState } from '@encours/core/decide'
import { applyToState, followFacts } from '@encours/core/follow/follow-facts'
import { toTell } from '@encours/core/messages/to-tell'
import { applyChanges } from '../act/apply-change.ts'
import { appendLine } from '../journal.ts'
import { loadWatched } from '../load/watched.ts'
import { writeTellings } from '../messages/write-tellings.ts'
import type { Door } from '../store.ts'
import { queueFollowing } from './queue.ts'

export type FollowBy = {
  at: CheckedAt
  secretKey: string
  /** Nobody is told: for the first ledger, of which one summary is sent instead. */
  silent?: boolean
}

/** Of these accounts, those at which something follows now. Writes nothing. */
export async function accountsToFollow(
  door: Door,
  accountIds: readonly string[],
  at: CheckedAt,
): Promise<{ id: string; groupId: string | null }[]> {
  const states = await loadWatched(door, accountIds)
  return states
    .filter((state) => followFacts(state, at).length > 0)
    .map(({ dossier }) => ({ id: dossier.account.id, groupId: dossier.account.groupId }))
}

/**
 * Writes what follows from facts and time at these accounts: changes, a line of the journal for each, what is to be
 * said. The caller holds their keys, and stamps those whose ids come back, with the version of the book that it follows
 * by. Where nothing follows, nothing is written.
 */
export async function followInDoor(
  door: Door,
  accountIds: readonly string[],
  by: FollowBy,
): Promise<{ accountIds: string[]; bookVersion: number | null }> {
  const changed: string[] = []
  const states = await loadWatched(door, accountIds)
  for (const state of states) {
    const followings = followFacts(state, by.at)
    if (followings.length === 0) continue
    await writeFollowings(door, { state, followings }, by)
    changed.push(state.dossier.account.id)
  }
  return { accountIds: changed, bookVersion: states[0]?.book.version ?? null }
}

async function writeFollowings(
  door: Door,
  { state, followings }: { state: WatchedState; followings: readonly Following[] },
  { at, secretKey, silent = false }: FollowBy,
): Promise<void> {
  const changes = followings.flatMap((one) => one.changes)
  await applyChanges(door, changes, { at: at.now, by: 'system' })
  const chain = { subjectKind: 'account', subjectId: state.dossier.account.id }
  for (const { type, journal } of followings) {
    const entry = { at: at.now, actor: 'system', type, actionId: null, ...journal }
    await appendLine(door, chain, { entry, secretKey })
  }
  const after = changes.reduce(applyToState, state)
  await queueLead(door, { before: state, after }, at.now)
  if (silent) return
  const tellings = changes.flatMap((change) => toTell(change, { before: state, after }))
  await writeTellings(door, tellings, { book: state.book, at: at.now, causedBy: null })
}

/** What moves the sums of a credit group, as headroom that is given back, may concern the card of its lead. */
async function queueLead(
  door: Door,
  { before, after }: { before: WatchedState; after: WatchedState },
  at: FollowBy['at']['now'],
): Promise<void> {
  const lead = after.group?.leadId
  const moved = after.group !== before.group
  if (moved && lead !== undefined && lead !== after.dossier.account.id) await queueFollowing(door, [lead], at)
}

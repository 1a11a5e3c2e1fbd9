import { personIdOf } from '@encours/core/access/actor'
import type { BroadcastChange, Change } from '@encours/core/change'
import type { Moment } from '@encours/core/decide'
import { tellBroadcast } from '@encours/core/messages/tell-broadcast'
import { eq } from 'drizzle-orm'
import { loadBook } from '../load/book.ts'
import type { Door } from '../store.ts'
import { writeTellings } from './write-tellings.ts'

/** Has the readers and channels of a broadcast told what became of it, in the transaction of what became of it. */
export async function tellBroadcasts(
  door: Door,
  changes: readonly Change[],
  { actor, now }: Moment,
): Promise<void> {
  const told = changes.filter(isToTell)
  if (told.length === 0) return
  const book = await loadBook(door)
  for (const change of told) {
    const readerIds = await readerIdsOf(door, change.broadcast.id)
    const tellings = tellBroadcast(change, { readerIds })
    await writeTellings(door, tellings, { book, at: now, causedBy: personIdOf(actor) })
  }
}

const isToTell = (
  change: Change,
): change is Extract<BroadcastChange, { kind: 'broadcast-sent' | 'broadcast-changed' }> =>
  change.kind === 'broadcast-sent' || change.kind === 'broadcast-changed'

async function readerIdsOf({ db, t: { broadcastReader } }: Door, broadcastId: string): Promise<string[]> {
  const { personId } = broadcastReader
  const rows = await db
    .select({ personId })
    .from(broadcastReader)
    .where(eq(broadcastReader.broadcastId, broadcastId))
    .orderBy(personId)
  return rows.map((row) => row.personId)
}

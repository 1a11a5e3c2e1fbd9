import type { BroadcastChange } from '@encours/core/change'
import { and, eq } from 'drizzle-orm'
import { insertRows } from '../insert-rows.ts'
import type { Door } from '../store.ts'

/** Writes what became of a word to many. */
export async function applyBroadcastChange(door: Door, change: BroadcastChange): Promise<void> {
  const { db, t } = door
  switch (change.kind) {
    case 'broadcast-sent': {
      const { id, sentAt } = change.broadcast
      await db.insert(t.broadcast).values({ id, sentAt, document: change.broadcast })
      const readers = change.readerIds.map((personId) => ({ broadcastId: id, personId }))
      await insertRows(door, t.broadcastReader, readers)
      return
    }
    case 'broadcast-changed':
      await db
        .update(t.broadcast)
        .set({ document: change.broadcast })
        .where(eq(t.broadcast.id, change.broadcast.id))
      return
    case 'broadcast-acknowledged': {
      const { personId, ...read } = change.reader
      const { broadcastReader: reader } = t
      await db
        .update(reader)
        .set(read)
        .where(and(eq(reader.broadcastId, change.broadcastId), eq(reader.personId, personId)))
    }
  }
}

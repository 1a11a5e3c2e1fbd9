import { type Actor, actorKey } from '@encours/core/access/actor'
import type { Instant } from '@encours/core/day'
import { eq } from 'drizzle-orm'
import type { Store } from './store.ts'

/** A file that has been received, under the SHA-256 of its content. */
export type ReceivedFile = { hash: string; type: string; bytes: number }

/**
 * Notes a file that lies in the store of files. An append that locks nothing; the same content again is the
 * same file, sent by one more.
 */
export function appendFile(
  store: Store,
  { file, actor, at }: { file: ReceivedFile; actor: Actor; at: Instant },
): Promise<ReceivedFile> {
  return store.write([], async ({ db, t }) => {
    await db.insert(t.file).values(file).onConflictDoNothing()
    await db
      .insert(t.fileSender)
      .values({ hash: file.hash, actor: actorKey(actor), at })
      .onConflictDoNothing()
    const { hash, type, bytes } = t.file
    const [known] = await db.select({ hash, type, bytes }).from(t.file).where(eq(hash, file.hash))
    return known ?? file
  })
}

import type { DisputeComment, MatterChange } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { marksOf } from '@encours/core/matter'
import { and, eq } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Writes what became of a matter: its document is replaced whole, and kept when it has ended. */
export async function applyMatter({ db, t }: Door, change: MatterChange, at: Instant): Promise<void> {
  const { kind, accountId: subjectId, of, document } = change
  const row = { document, ...marksOf(change), endedAt: kind === 'matter-ended' ? at : null }
  if (kind === 'matter-opened') {
    const { id, openedAt } = document
    await db.insert(t.matter).values({ subjectId, kind: of, id, openedAt, ...row })
    return
  }
  const same = and(eq(t.matter.subjectId, subjectId), eq(t.matter.kind, of), eq(t.matter.id, document.id))
  await db.update(t.matter).set(row).where(same)
}

/** Adds a word to a dispute's thread. */
export async function addComment(
  { db, t }: Door,
  { accountId, disputeId, comment }: DisputeComment,
): Promise<void> {
  await db.insert(t.disputeComment).values({ accountId, disputeId, ...comment })
}

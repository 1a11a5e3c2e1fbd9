import type { BookChange } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { removeDemo } from '../demo/remove-demo.ts'
import { loadBook } from '../load/book.ts'
import type { Door } from '../store.ts'

/** The company's own book begins: the demo company goes, and its policy is the next version. */
export async function setUpBook(
  door: Door,
  { kind: _, ...begun }: Extract<BookChange, { kind: 'book-set-up' }>,
  { at, by }: { at: Instant; by: string },
): Promise<void> {
  await removeDemo(door)
  const { db, t } = door
  const version = (await loadBook(door)).policyVersion + 1
  await db.update(t.book).set({ ...begun, policyVersion: version })
  await db.insert(t.policyVersion).values({ version, policy: begun.policy, setAt: at, setBy: by })
}

import { like, notLike, or, sql } from 'drizzle-orm'
import { touchBook } from '../counter.ts'
import { forgetFirstLook } from '../follow/first-look.ts'
import type { Door } from '../store.ts'
import { loadedDemo, removeMark } from './book-facts.ts'
import { removeRates } from './move-demo.ts'
import { demoPersonPrefix } from './parts/people.ts'

/** What went with the demo company. */
export type RemovedDemo = { accounts: number; people: number }

/**
 * Takes away the demo company: its customers with all that is known about them and was or is to be said of them, its
 * colleagues with their tokens and sessions, its rates. Real people and their tokens, tokens without a person, the policy
 * and the journal stay; so do ids, which are never given again. Null on a book that is no demo.
 */
export async function removeDemo(door: Door): Promise<RemovedDemo | null> {
  const demo = await loadedDemo(door)
  if (demo === null) return null
  const { t } = door
  const accounts = await door.db.delete(t.account).returning({ id: t.account.id })
  const ofAccounts = [t.invoice, t.salesOrder, t.bill, t.dueSum, t.deliverySum, t.reservation]
  const ofMatters = [t.matter, t.disputeComment, t.follow, t.broadcast, t.broadcastReader]
  for (const table of [...ofAccounts, t.creditGroup, ...ofMatters]) await door.db.delete(table)
  await removeMessages(door)
  await forgetFirstLook(door)
  const people = await removePeople(door)
  await removeRates(door, demo)
  await removeMark(door)
  await door.db.update(t.book).set({ demo: false, ledgerDay: null, openTotalMinor: 0 })
  await touchBook(door)
  return { accounts: accounts.length, people }
}

/** Messages about files stay: the files are real. */
async function removeMessages({ db, t: { job } }: Door): Promise<void> {
  await db.delete(job).where(or(notLike(job.kind, 'import-%'), like(job.receiverId, ofDemo)))
}

const ofDemo = `${demoPersonPrefix}%`

async function removePeople(door: Door): Promise<number> {
  const { person, repCode, token, signInLink, session } = door.t
  for (const table of [repCode, token, signInLink, session]) {
    await door.db.delete(table).where(sql`person_id like ${ofDemo}`)
  }
  await door.db
    .update(person)
    .set({ delegateId: null, delegateUntil: null })
    .where(like(person.delegateId, ofDemo))
  const gone = await door.db.delete(person).where(sql`id like ${ofDemo}`).returning({ id: person.id })
  return gone.length
}

import { sql } from 'drizzle-orm'
import { touchBook } from '../counter.ts'
import { forgetFirstLook } from '../follow/first-look.ts'
import type { Door } from '../store.ts'
import { loadedDemo, removeMark } from './book-facts.ts'
import { removeRates } from './move-demo.ts'
import { demoPersonPrefix } from './parts/people.ts'

/** What went with the demo company. */
export type RemovedDemo = { accounts: number; people: number }

/**
 * Takes away the demo company: its customers with all that is known about them, its colleagues with their tokens and sessions, its
 * rates, what was said to many about it. Real people and their tokens, tokens without a person, the policy and the journal stay; so do ids, which are
 * never given again. Null on a book that is no demo.
 */
export async function removeDemo(door: Door): Promise<RemovedDemo | null> {
  const demo = await loadedDemo(door)
  if (demo === null) return null
  const { t } = door
  const accounts = await door.db.delete(t.account).returning({ id: t.account.id })
  const ofAccounts = [t.invoice, t.salesOrder, t.bill, t.dueSum, t.deliverySum, t.reservation]
  const others = [t.matter, t.disputeComment, t.follow, t.broadcastReader, t.broadcast]
  for (const table of [...ofAccounts, ...others, t.creditGroup]) await door.db.delete(table)
  // What was said, or still to be said, was about customers that nobody has
  await door.db.delete(t.job)
  await forgetFirstLook(door)
  const people = await removePeople(door)
  await removeRates(door, demo)
  await removeMark(door)
  await door.db.update(t.book).set({ demo: false, ledgerDay: null, openTotalMinor: 0 })
  await touchBook(door)
  return { accounts: accounts.length, people }
}

async function removePeople(door: Door): Promise<number> {
  const { person, repCode, token, signInLink, session } = door.t
  const ofDemo = `${demoPersonPrefix}%`
  for (const table of [repCode, token, signInLink, session]) {
    await door.db.delete(table).where(sql`person_id like ${ofDemo}`)
  }
  const gone = await door.db.delete(person).where(sql`id like ${ofDemo}`).returning({ id: person.id })
  return gone.length
}

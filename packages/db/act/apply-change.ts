import type { AccountChange, BroadcastChange, Change, PersonChange } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { touchAccounts, touchBook } from '../counter.ts'
import type { Door } from '../store.ts'
import { applyAccountChange } from './account-rows.ts'
import { applyBookChange } from './book-rows.ts'
import { applyBroadcastChange } from './broadcast-rows.ts'
import { applyPersonChange } from './person-rows.ts'
import type { Touched } from './touched.ts'

/**
 * What changes have made new. `stamp` takes the change counter, so it must run last in the transaction; it gives the
 * book's version as it is then, null where no account was stamped.
 */
export type Applied = { touched: Touched; stamp: () => Promise<number | null> }

/** The moment, and under which key whoever acts stands in the journal. */
export type When = { at: Instant; by: string }

/** Writes changes to their rows. */
export async function applyChanges(door: Door, changes: readonly Change[], when: When): Promise<Applied> {
  const accountIds = new Set<string>()
  let book = false
  for (const change of changes) {
    const touched = await applyChange(door, change, when)
    for (const id of touched.accountIds) accountIds.add(id)
    book ||= touched.book
  }
  const touched = { accountIds: [...accountIds], book }
  return { touched, stamp: () => stampDocuments(door, touched) }
}

/** Gives the touched documents their new versions. */
export async function stampDocuments(door: Door, { accountIds, book }: Touched): Promise<number | null> {
  const bookVersion = await touchAccounts(door, accountIds)
  if (book) await touchBook(door)
  return bookVersion
}

async function applyChange(door: Door, change: Change, { at, by }: When): Promise<Touched> {
  if (isOfAccount(change)) {
    await applyAccountChange(door, change, at)
    const ofBook = change.accountId === 'book'
    return { accountIds: ofBook ? [] : [change.accountId], book: ofBook }
  }
  if (isOfBroadcast(change)) {
    await applyBroadcastChange(door, change)
    return { accountIds: [], book: false }
  }
  if (isOfPerson(change)) return applyPersonChange(door, change, at)
  await applyBookChange(door, change, { at, by })
  return { accountIds: [], book: change.kind !== 'message-replayed' }
}

const isOfAccount = (change: Change): change is AccountChange => 'accountId' in change
const isOfBroadcast = (change: Change): change is BroadcastChange => change.kind.startsWith('broadcast-')
const personKind = /^(person|token|link|session)-/
const isOfPerson = (change: Change): change is PersonChange => personKind.test(change.kind)

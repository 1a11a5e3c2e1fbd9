import { eq, inArray, sql } from 'drizzle-orm'
import { isOneOf } from './is-one-of.ts'
import type { Door } from './store.ts'

/** How many ids one statement takes along. */
const idsAtOnce = 1_000

/**
 * Stamps accounts, and the groups they are in, with the next value of the change counter: their documents are new.
 * The counter makes writers wait for each other until they commit, so this comes last in a transaction, once, and when
 * the accounts' rows are held: who has the counter waits for nobody. Gives the book's version as it is then, null where
 * nothing was stamped.
 */
export async function touchAccounts(door: Door, accountIds: readonly string[]): Promise<number | null> {
  if (accountIds.length === 0) return null
  const { db, t, engine } = door
  for (const ids of inChunks(accountIds)) await holdRows(door, ids)
  const seq = await nextChange(door)
  let bookVersion: number | null = null
  for (const ids of inChunks(accountIds)) {
    const touched = await db
      .update(t.account)
      .set({ seq })
      .where(isOneOf(engine, t.account.id, ids))
      .returning({
        groupId: t.account.groupId,
        bookVersion: sql`(select seq from ${t.book})`.mapWith(Number),
      })
    bookVersion = touched[0]?.bookVersion ?? bookVersion
    const groupIds = [...new Set(touched.flatMap(({ groupId }) => groupId ?? []))].sort()
    if (groupIds.length > 0)
      await db.update(t.creditGroup).set({ seq }).where(inArray(t.creditGroup.id, groupIds))
  }
  return bookVersion
}

/** Whoever leaves, or gives a rep code away, writes to accounts without their keys. SQLite has one writer. */
async function holdRows({ engine, rows, t: { account } }: Door, ids: readonly string[]): Promise<void> {
  if (engine === 'sqlite') return
  await rows(sql`
    select 1 from ${account} where ${isOneOf(engine, account.id, ids)} order by ${account.id} for no key update`)
}

/** Stamps the book: policy, rates, ledger day, open total or deciders are new. Comes last, as `touchAccounts` does. */
export async function touchBook(door: Door): Promise<void> {
  const { db, t } = door
  await db
    .update(t.book)
    .set({ seq: await nextChange(door) })
    .where(eq(t.book.id, 'book'))
}

/** Takes the next numbers for new accounts: `A1`, `A2`, … */
export async function nextAccountIds(door: Door, howMany: number): Promise<string[]> {
  const last = await take(door, 'account', howMany)
  return Array.from({ length: howMany }, (_, index) => `A${last - howMany + index + 1}`)
}

/** The next value of the change counter. */
export const nextChange = (door: Door): Promise<number> => take(door, 'change', 1)

async function take(door: Door, name: 'change' | 'account' | 'seal', howMany: number): Promise<number> {
  const [row] = await door.prepared<{ value: number }>(
    'counter.take',
    ({ counter }) => sql`
      insert into ${counter} (name, value) values (${sql.placeholder('name')}, ${sql.placeholder('howMany')})
      on conflict (name) do update set value = counter.value + excluded.value returning value`,
  )({ name, howMany })
  return row?.value ?? 0
}

function* inChunks(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += idsAtOnce) yield ids.slice(from, from + idsAtOnce)
}

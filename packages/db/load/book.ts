import type { Book } from '@encours/core/book'
import { invariant } from '@encours/core/result'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { rowReader } from './row.ts'

/** What is common to all accounts. Throws where there is no book yet: `ensureBook` comes before anything else. */
export async function loadBook(door: Door): Promise<Book> {
  const [found] = await door.prepared<{ seq: number }>(
    'book.seq',
    (t) => sql`select ${t.book.seq} as seq from ${t.book}`,
  )({})
  invariant(found, 'the store has a book')
  return loadBookAt(door, found.seq)
}

/** The book, whose version is known already. */
export async function loadBookAt(door: Door, seq: number): Promise<Book> {
  const kept = door.memory?.recall<Book>('book', `${seq}`)
  if (kept) return kept
  const book = await readBook(door)
  door.memory?.remember('book', `${seq}`, book, book.rates.length + book.deciders.length)
  return book
}

async function readBook({ db, t, prepared }: Door): Promise<Book> {
  const reader = rowReader(t.book)
  const [[raw], rates, deciders] = await Promise.all([
    prepared<Record<string, unknown>>('book', () => sql`select ${reader.columns} from ${t.book}`)({}),
    db.select().from(t.rate).orderBy(t.rate.currency, t.rate.day),
    db
      .select({ personId: t.person.id, name: t.person.name, role: t.person.role, level: t.person.level })
      .from(t.person)
      .where(sql`${t.person.role} in ('credit', 'finance')`)
      .orderBy(t.person.id),
  ])
  invariant(raw, 'the store has a book')
  const { seq, id: _id, epoch: _epoch, ...book } = reader.read(raw)
  return { version: seq, ...book, rates, deciders }
}

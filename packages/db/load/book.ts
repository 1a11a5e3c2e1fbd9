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
  const kept = door.memory?.books.recall('book', seq)
  if (kept) return kept
  const book = await readBook(door)
  door.memory?.books.remember('book', seq, book, 1)
  return book
}

async function readBook(door: Door): Promise<Book> {
  const reader = rowReader(door.t.book)
  const [[raw], rates, deciders] = await Promise.all([
    door.prepared<Record<string, unknown>>('book', (t) => sql`select ${reader.columns()} from ${t.book}`)({}),
    ratesOf(door)({}),
    decidersOf(door)({}),
  ])
  invariant(raw, 'the store has a book')
  const { seq, id: _id, epoch: _epoch, ...book } = reader.read(raw)
  return { version: seq, ...book, rates, deciders }
}

const ratesOf = (door: Door) =>
  door.prepared<Book['rates'][number]>(
    'book.rates',
    ({ rate }) => sql`
      select ${rate.currency} as "currency", ${rate.day} as "day", ${rate.baseMicros} as "baseMicros"
      from ${rate} order by ${rate.currency}, ${rate.day}`,
  )

const decidersOf = (door: Door) =>
  door.prepared<Book['deciders'][number]>(
    'book.deciders',
    ({ person }) => sql`
      select ${person.id} as "personId", ${person.name} as "name", ${person.role} as "role", ${person.level} as "level"
      from ${person} where ${person.role} in ('credit', 'finance') order by ${person.id}`,
  )

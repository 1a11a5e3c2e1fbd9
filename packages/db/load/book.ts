import type { Book } from '@encours/core/book'
import type { IsoDay } from '@encours/core/day'
import { completePolicy } from '@encours/core/policy/presets'
import { invariant } from '@encours/core/result'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { readMatters } from './matters.ts'
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
  const [[raw], rates, deciders, { alerts }] = await Promise.all([
    door.prepared<Record<string, unknown>>('book', (t) => sql`select ${reader.columns()} from ${t.book}`)({}),
    ratesOf(door)({}),
    decidersOf(door)({}),
    readMatters(door, 'book'),
  ])
  invariant(raw, 'the store has a book')
  const { seq, id: _id, epoch: _epoch, policy, routes, languages, ...book } = reader.read(raw)
  return {
    version: seq,
    ...book,
    policy: completePolicy(policy),
    routes: routes ?? { channels: [] },
    languages: languages ?? ['fr', 'en'],
    rates,
    deciders: deciders.map(deciderOf),
    alerts,
  }
}

const ratesOf = (door: Door) =>
  door.prepared<Book['rates'][number]>(
    'book.rates',
    ({ rate }) => sql`
      select ${rate.currency} as "currency", ${rate.day} as "day", ${rate.baseMicros} as "baseMicros"
      from ${rate} order by ${rate.currency}, ${rate.day}`,
  )

type DeciderRow = Omit<Book['deciders'][number], 'delegate'> & {
  delegateId: string | null
  delegateName: string | null
  delegateUntil: IsoDay | null
}

const deciderOf = ({ delegateId, delegateName, delegateUntil, ...decider }: DeciderRow) => ({
  ...decider,
  delegate:
    delegateId === null || delegateName === null
      ? null
      : { personId: delegateId, name: delegateName, until: delegateUntil },
})

const decidersOf = (door: Door) =>
  door.prepared<DeciderRow>(
    'book.deciders',
    ({ person }) => sql`
      select ${person.id} as "personId", ${person.name} as "name", ${person.role} as "role", ${person.level} as "level",
        ${person.delegateId} as "delegateId", ${person.delegateUntil} as "delegateUntil",
        (select standing_in.name from ${person} standing_in where standing_in.id = ${person}.delegate_id
          and standing_in.ended_at is null) as "delegateName"
      from ${person} where ${person.role} in ('credit', 'finance') and ${person.endedAt} is null
      order by ${person.id}`,
  )

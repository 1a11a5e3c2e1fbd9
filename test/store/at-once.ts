import { setImmediate } from 'node:timers'
import type { Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'

/** A store that counts how many writes were begun in it: on SQLite nobody else can tell who waits for a turn. */
export type CountedStore = Store & { begun: () => number }

export function countWrites(store: Store): CountedStore {
  let count = 0
  return {
    ...store,
    begun: () => count,
    write: (keys, fn) => {
      count += 1
      return store.write(keys, fn)
    },
  }
}

type Acts<Value> = readonly (() => Promise<Value>)[]

/**
 * Has all of them under way before the first may decide: somebody holds a key until they wait for it. PostgreSQL then
 * says who is first. SQLite has one writer, who takes them as they come.
 */
export async function atOnce<Value>(store: CountedStore, key: string, acts: Acts<Value>): Promise<Value[]> {
  const hold = await holding(store, key)
  const running = acts.map((act) => act())
  await hold.waited(running, acts.length)
  await hold.letGo()
  return Promise.all(running)
}

/** The same in a known order: each begins when the one before it waits. */
export async function inLine<Value>(store: CountedStore, key: string, acts: Acts<Value>): Promise<Value[]> {
  const hold = await holding(store, key)
  const running: Promise<Value>[] = []
  for (const act of acts) {
    running.push(act())
    await hold.waited(running, running.length)
  }
  await hold.letGo()
  return Promise.all(running)
}

type Hold = {
  /** Until so many wait for their turn, or one has gone by without. */
  waited: (running: readonly Promise<unknown>[], count: number) => Promise<void>
  letGo: () => Promise<void>
}

/** SQLite's writer is not held: it goes to work when whoever begins has gone to wait. */
async function holding(store: CountedStore, key: string): Promise<Hold> {
  if (store.engine === 'sqlite') {
    const before = store.begun()
    return {
      waited: (running, count) => until(async () => store.begun() - before >= count, running),
      letGo: () => Promise.resolve(),
    }
  }
  const [begun, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const held = store.write([key], async () => {
    begun.resolve()
    await gone.promise
  })
  await begun.promise
  return {
    waited: (running, count) => until(async () => (await waitingFor(store)) >= count, running),
    letGo: async () => {
      gone.resolve()
      await held
    },
  }
}

/** Or until one has gone by without. */
export async function until(
  isSo: () => Promise<boolean>,
  running: readonly Promise<unknown>[] = [],
): Promise<void> {
  let wentBy = false
  const done = () => {
    wentBy = true
  }
  for (const one of running) one.then(done, done)
  for (let tried = 0; !wentBy && !(await isSo()); tried += 1) {
    if (tried > 10_000) throw new Error('not all came to wait for their turn')
    await turn()
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** How many transactions of this database wait for another. */
export async function waitingFor(store: Store): Promise<number> {
  const [found] = await store.read(({ rows }) =>
    rows<{ waiting: number }>(sql`
      select count(*) as "waiting" from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`),
  )
  return found?.waiting ?? 0
}

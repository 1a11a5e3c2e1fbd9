import { readFile } from 'node:fs/promises'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'

const add = ({ db, t }: Door, name: string) => db.insert(t.counter).values({ name, value: 1 })
const names = async ({ db, t }: Door) => (await db.select().from(t.counter)).map(({ name }) => name)

describe('the one writer of a SQLite file', () => {
  let it: TestStore
  beforeEach(async () => {
    it = await (testStores[0]?.open() ?? Promise.reject(new Error('no engine')))
  })
  afterEach(() => it.drop())

  test.each<[string, () => Promise<unknown>]>([
    ['a timer', () => wait(1)],
    ['a turn of the event loop', () => nextTurn()],
    ['a file', () => readFile(new URL(import.meta.url))],
    ['a promise that never settles', () => new Promise(() => {})],
  ])('a function that awaits %s is undone and refused, and its neighbours are not', async (_, foreign) => {
    const { store } = it
    const before = store.write([], (door) => add(door, 'before'))
    const culprit = store.write([], async (door) => {
      await add(door, 'culprit')
      await foreign()
      await add(door, 'late')
    })
    const after = store.write([], (door) => add(door, 'after'))
    await expect(culprit).rejects.toThrow('awaited something other than its door')
    await Promise.all([before, after])
    await wait(20)
    expect(await store.read(names)).toEqual(['before', 'after'])
  })

  test('a read that awaits something foreign is refused, and the next one is served', async () => {
    await expect(it.store.read(() => wait(1))).rejects.toThrow('awaited something other than its door')
    expect(await it.store.read(names)).toEqual([])
  })

  test('a function may await its door a hundred times, one after another and at once', async () => {
    await it.store.write([], async (door) => {
      for (let index = 0; index < 50; index++) await add(door, `one-${index}`)
      await Promise.all(Array.from({ length: 50 }, (_, index) => add(door, `all-${index}`)))
    })
    expect(await it.store.read(names)).toHaveLength(100)
  })

  test('while 5,000 writes run in a row the event loop turns: no timer waits longer than a fifth of it all', async () => {
    const { store } = it
    let [longestMs, last] = [0, performance.now()]
    const timer = setInterval(() => {
      const now = performance.now()
      longestMs = Math.max(longestMs, now - last)
      last = now
    }, 1)
    const startedAt = performance.now()
    await Promise.all(
      Array.from({ length: 5_000 }, (_, index) => store.write([], (door) => add(door, `n${index}`))),
    )
    const allMs = performance.now() - startedAt
    // A timer that was kept waiting till the end tells so only now
    await wait(5)
    clearInterval(timer)
    // Without a turn after each commit the longest gap is all of it
    expect(longestMs / allMs).toBeLessThan(0.2)
  })

  test('64 callers at once share one commit', async () => {
    const { store } = it
    const pagesBefore = await walFrames(it)
    await Promise.all(
      Array.from({ length: 64 }, (_, index) => store.write([], (door) => add(door, `n${index}`))),
    )
    const together = (await walFrames(it)) - pagesBefore
    for (let index = 0; index < 64; index++) await store.write([], (door) => add(door, `m${index}`))
    const apart = (await walFrames(it)) - pagesBefore - together
    expect(apart / together).toBeGreaterThan(8)
  })

  test('a full transaction that the engine undoes is heard of by all who were in it', async () => {
    const { store } = it
    await store.write([], (door) => door.rows(sql`pragma max_page_count = 1`))
    const writes = ['a', 'b'].map((name) => store.write([], (door) => add(door, name.repeat(2_000_000))))
    const settled = await Promise.allSettled(writes)
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await store.write([], (door) => door.rows(sql`pragma max_page_count = 1000000`))
    await store.write([], (door) => add(door, 'again'))
    expect(await store.read(names)).toEqual(['again'])
  })
})

/** How much has been written to the log, as its size in bytes. */
async function walFrames({ url }: TestStore): Promise<number> {
  return (await readFile(`${url.slice('file:'.length)}-wal`)).length
}

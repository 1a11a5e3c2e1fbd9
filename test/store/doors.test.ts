import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '@encours/db/open-store'
import type { Door } from '@encours/db/store'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { killedWriter } from './killed-writer.ts'

const setValue = ({ db, t }: Door, name: string, value: number) =>
  db.insert(t.counter).values({ name, value }).onConflictDoUpdate({ target: t.counter.name, set: { value } })

async function valueOf({ db, t }: Door, name: string): Promise<number | null> {
  const [row] = await db.select().from(t.counter).where(eq(t.counter.name, name))
  return row?.value ?? null
}

const names = async ({ db, t }: Door) => (await db.select().from(t.counter)).map(({ name }) => name)

/** What a refused use says; drizzle wraps it on PostgreSQL. */
async function reasonOf(use: () => Promise<unknown>): Promise<string> {
  const error = await use().then(
    () => new Error('it was not refused'),
    (thrown: Error) => thrown,
  )
  return error.cause instanceof Error ? error.cause.message : error.message
}

describe.each(testStores)('a store on $engine', ({ open }) => {
  let it: TestStore
  beforeEach(async () => {
    it = await open()
  })
  afterEach(() => it.drop())

  test('what was written is read', async () => {
    const { store } = it
    await store.write([], (door) => setValue(door, 'a', 7))
    expect(await store.read((door) => valueOf(door, 'a'))).toBe(7)
  })

  test('a throw undoes what its function wrote and nothing else', async () => {
    const { store } = it
    const writes = [1, 2, 3].map((value) =>
      store.write([`k${value}`], async (door) => {
        await setValue(door, `v${value}`, value)
        if (value === 2) throw new Error('not two')
      }),
    )
    const settled = await Promise.allSettled(writes)
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const values = await store.read((door) =>
      Promise.all(['v1', 'v2', 'v3'].map((name) => valueOf(door, name))),
    )
    expect(values).toEqual([1, null, 3])
  })

  test('a failed statement undoes its write even if the error was caught', async () => {
    const { store } = it
    const write = store.write([], async (door) => {
      await setValue(door, 'a', 1)
      await door.rows(sql`insert into counter (name) values (null)`).catch(() => [])
    })
    await expect(write).rejects.toThrow('a statement failed in this write')
    expect(await store.read((door) => valueOf(door, 'a'))).toBeNull()
  })

  test('a write in a read is refused', async () => {
    const write = it.store.read((door) => setValue(door, 'a', 1))
    expect(await reasonOf(() => write)).toMatch(/read-?only/)
    expect(await it.store.read((door) => valueOf(door, 'a'))).toBeNull()
  })

  test('a door in a door is refused', async () => {
    const { store } = it
    const nested = [
      store.write([], () => store.write([], async () => 1)),
      store.write([], () => store.read(async () => 1)),
      store.read(() => store.read(async () => 1)),
      store.read(() => store.write([], async () => 1)),
    ]
    await Promise.all(nested.map((attempt) => expect(attempt).rejects.toThrow('was started inside a')))
  })

  test('a forgotten door is refused after its function has returned', async () => {
    const { store } = it
    const door = await store.write([], async (forgotten) => forgotten)
    const uses = [
      async () => setValue(door, 'a', 1),
      async () => door.rows(sql`select 1`),
      async () => door.prepared('test.one', () => sql`select 1`)({}),
    ]
    for (const use of uses) expect(await reasonOf(use)).toContain('after its function had returned')
  })

  test('what has been prepared answers again and again, with other values', async () => {
    const { store } = it
    const add = (door: Door, name: string, value: number) =>
      door.prepared(
        'test.add',
        (t) => sql`insert into ${t.counter} (name, value)
          values (${sql.placeholder('name')}, ${sql.placeholder('value')}) returning value`,
      )({ name, value })
    const added = await store.write([], async (door) => [await add(door, 'a', 1), await add(door, 'b', 2)])
    expect(added).toEqual([[{ value: 1 }], [{ value: 2 }]])
  })

  test('sums written by hand are numbers', async () => {
    const { store } = it
    await store.write([], (door) => setValue(door, 'a', 9_007_199_254_740_000))
    const rows = await store.read((door) => door.rows(sql`select sum(value) as total from counter`))
    expect(rows).toEqual([{ total: 9_007_199_254_740_000 }])
  })

  test('sixteen at once that add one to a value they read leave sixteen more', async () => {
    const { store } = it
    await store.write(['n'], (door) => setValue(door, 'n', 0))
    const adders = Array.from({ length: 16 }, async () => {
      for (let round = 0; round < 10; round++) {
        await store.write(['n'], async (door) => {
          const value = await valueOf(door, 'n')
          await setValue(door, 'n', (value ?? 0) + 1)
        })
      }
    })
    await Promise.all(adders)
    expect(await store.read((door) => valueOf(door, 'n'))).toBe(160)
  })

  test('writers that name the same two keys in either order all finish', async () => {
    const { store } = it
    const writes = Array.from({ length: 60 }, (_, index) => {
      const [one, two] = index % 2 ? ['a', 'b'] : ['b', 'a']
      return store.write([one ?? 'a', two ?? 'b'], async (door) => {
        for (const name of [one, two]) await setValue(door, name ?? 'a', index)
        return index
      })
    })
    expect(await Promise.all(writes)).toHaveLength(60)
  })

  test('two values that are always written together are never read apart, in 500 tries', async () => {
    const { store } = it
    let writing = true
    const writer = (async () => {
      for (let value = 1; writing; value++) {
        await store.write(['pair'], async (door) => {
          await setValue(door, 'left', value)
          await setValue(door, 'right', value)
        })
      }
    })()
    let torn = 0
    for (let tried = 0; tried < 500; tried++) {
      const pair = await store.read(async (door) => [
        await valueOf(door, 'left'),
        await valueOf(door, 'right'),
      ])
      if (pair[0] !== pair[1]) torn++
    }
    writing = false
    await writer
    expect(torn).toBe(0)
  })

  test('whoever heard yes reads it at once, 300 times', async () => {
    const { store } = it
    for (let value = 0; value < 300; value++) {
      // Readers are under way all the time, so that a younger one could be given their snapshot
      const others = [store.read((door) => valueOf(door, 'a')), store.read((door) => valueOf(door, 'a'))]
      await store.write(['a'], (door) => setValue(door, 'a', value))
      expect(await store.read((door) => valueOf(door, 'a'))).toBe(value)
      await Promise.all(others)
    }
  })

  test('a closed store refuses and finishes what is under way', async () => {
    const { store } = it
    const last = store.write([], async (door) => {
      await setValue(door, 'a', 1)
      return 'written'
    })
    const closing = store.close()
    await expect(store.read(async () => 1)).rejects.toThrow('the store is closed')
    expect(await last).toBe('written')
    await closing
  })

  test('what was acknowledged to a process that is killed is there on reopening, and nothing is there twice', async () => {
    for (let killed = 0; killed < 3; killed++) {
      const acknowledged = await killedWriter(it.url, { name: `k${killed}`, afterAcknowledged: 300 })
      const reopened = await openStore({ url: it.url })
      const kept = new Set(await reopened.read(names))
      await reopened.close()
      expect(acknowledged.length).toBeGreaterThanOrEqual(300)
      expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
    }
  })

  test('a write that comes after a long silence finds its connection', async () => {
    await it.store.write([], (door) => setValue(door, 'a', 1))
    await wait(20)
    await it.store.write([], (door) => setValue(door, 'a', 2))
    expect(await it.store.read((door) => valueOf(door, 'a'))).toBe(2)
  })
})

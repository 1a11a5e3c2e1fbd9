import type { Door } from '@encours/db/store'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'

const setBoth = (names: string[], value: number) => async (door: Door) => {
  for (const name of names) {
    await door.db.update(door.t.counter).set({ value }).where(eq(door.t.counter.name, name))
    await door.rows(sql`select pg_sleep(0.02)`)
  }
}

const valuesOf = ({ db, t }: Door) => db.select().from(t.counter).orderBy(t.counter.name)

const killOthers = ({ rows }: Door) =>
  rows(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'encours' and pid <> pg_backend_pid()`)

describe('a PostgreSQL server', () => {
  let it: TestStore
  beforeEach(async () => {
    it = await (testStores[1]?.open() ?? Promise.reject(new Error('no engine')))
    await it.store.write([], ({ db, t }) =>
      db.insert(t.counter).values(['a', 'b'].map((name) => ({ name, value: 0 }))),
    )
  })
  afterEach(() => it.drop())

  test('two writes that deadlock on rows no key names both finish, one after the other', async () => {
    const writes = [it.store.write([], setBoth(['a', 'b'], 1)), it.store.write([], setBoth(['b', 'a'], 2))]
    await Promise.all(writes)
    const [a, b] = await it.store.read(valuesOf)
    expect(a?.value).toBe(b?.value)
  })

  test('connections that the server ends while idle end nothing else', async () => {
    await Promise.all(Array.from({ length: 5 }, () => it.store.read(valuesOf)))
    await it.store.write([], killOthers)
    await expect.poll(() => it.store.read(valuesOf).catch(() => [])).toHaveLength(2)
  })

  test('a write whose connection is ended midway is refused and undone, and the next one is served', async () => {
    const cut = it.store.write([], async (door) => {
      await door.db.update(door.t.counter).set({ value: 9 })
      await door.rows(sql`select pg_terminate_backend(pg_backend_pid())`)
    })
    await expect(cut).rejects.toThrow('terminating connection')
    const [a] = await it.store.read(valuesOf)
    expect(a?.value).toBe(0)
  })

  test('a hundred writes at once on ten connections all finish', async () => {
    const writes = Array.from({ length: 100 }, (_, index) =>
      it.store.write([`account:A${index % 3}`], async ({ db, t }) => {
        await db
          .update(t.counter)
          .set({ value: index })
          .where(eq(t.counter.name, index % 2 ? 'a' : 'b'))
        return index
      }),
    )
    expect(await Promise.all(writes)).toHaveLength(100)
  })
})

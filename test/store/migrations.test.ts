import { openStore } from '@encours/db/open-store'
import { getTableName, sql } from 'drizzle-orm'
import { getTableConfig as postgresConfig } from 'drizzle-orm/pg-core'
import { getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postgresKit, sqliteKit } from '../../packages/db/kit.ts'
import * as postgresTables from '../../packages/db/migrations/postgres-schema.ts'
import * as sqliteTables from '../../packages/db/migrations/sqlite-schema.ts'
import { schemaOf } from '../../packages/db/schema.ts'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, givenAccounts, givenBook, invoiceRow } from './given.ts'

const schema = Object.values(schemaOf(sqliteKit)).map(getTableName).sort()

describe('both engines have one schema', () => {
  test('drizzle-kit is shown every table', () => {
    expect(Object.values(sqliteTables).map(getTableName).sort()).toEqual(schema)
    expect(Object.values(postgresTables).map(getTableName).sort()).toEqual(schema)
  })

  test.each(Object.keys(schemaOf(sqliteKit)))('%s has the same columns, keys, indexes and checks', (name) => {
    const shape = (config: {
      columns: { name: string; notNull: boolean; primary: boolean }[]
      indexes: { config: { name?: string | undefined; unique: boolean } }[]
      checks: { name: string }[]
    }) => ({
      columns: config.columns.map((column) => [column.name, column.notNull, column.primary]),
      indexes: config.indexes.map((index) => [index.config.name, index.config.unique]),
      checks: config.checks.map((check) => check.name),
    })
    const of = <Tables extends object>(tables: Tables) => Reflect.get(tables, name)
    expect(shape(sqliteConfig(of(schemaOf(sqliteKit))))).toEqual(
      shape(postgresConfig(of(schemaOf(postgresKit)))),
    )
  })
})

describe.each(testStores)('the migrations on $engine', ({ open, place }) => {
  let it: TestStore
  beforeEach(async () => {
    it = await open()
  })
  afterEach(() => it.drop())

  test('make the tables and columns of the schema', async () => {
    const tables = schemaOf(it.store.engine === 'sqlite' ? sqliteKit : postgresKit)
    const made = await it.store.read(async ({ rows }) => {
      const columns: Record<string, string[]> = {}
      for (const table of Object.values(tables)) {
        const name = getTableName(table)
        const found = await rows<{ name: string }>(
          it.store.engine === 'sqlite'
            ? sql`select name from pragma_table_info(${name})`
            : sql`select column_name as name from information_schema.columns where table_name = ${name}`,
        )
        columns[name] = found.map((column) => column.name).sort()
      }
      return columns
    })
    const config = (table: unknown) =>
      Reflect.apply(it.store.engine === 'sqlite' ? sqliteConfig : postgresConfig, undefined, [table])
    const wanted = Object.values(tables).map((table) => [
      getTableName(table),
      config(table)
        .columns.map((column: { name: string }) => column.name)
        .sort(),
    ])
    expect(made).toEqual(Object.fromEntries(wanted))
  })

  test('a second start, and two at once, find nothing to do', async () => {
    const others = await Promise.all([openStore({ url: it.url }), openStore({ url: it.url })])
    for (const other of others) await other.close()
    expect(await it.store.read(({ db, t }) => db.select().from(t.account))).toEqual([])
  })

  test('four that start at once on an empty database all find it migrated', async () => {
    const { url, remove } = await place()
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ url })))
    const counts = stores.map((store) =>
      store.read(async ({ db, t }) => (await db.select().from(t.book)).length),
    )
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0])
    for (const store of stores) await store.close()
    await remove()
  })

  test.each([
    ['a day that does not exist', { dueDay: '2026-02-31' }],
    ['a day that is none', { invoiceDay: 'oops' }],
    ['a settlement on no day', { settledDay: '' }],
    ['a disputed amount below zero', { disputedMinor: -1 }],
    ['an amount beyond 2^53', { openMinor: 2 ** 53 }],
    ['half a cent', { amountMinor: 0.5 }],
    ['an amount in words', { openMinor: 'ten' }],
  ])('refuse an invoice with %s', async (_, differs) => {
    await givenBook(it.store)
    await givenAccounts(it.store, [accountRow('A1')])
    const row = { ...invoiceRow('A1', 'F1'), ...differs } as ReturnType<typeof invoiceRow>
    await expect(it.store.write([], ({ db, t }) => db.insert(t.invoice).values(row))).rejects.toThrow(
      /CHECK constraint failed|Failed query: insert/,
    )
    expect(await it.store.read(({ db, t }) => db.select().from(t.invoice))).toEqual([])
  })

  test.each([
    ['a currency in words', { currency: 'euro' }],
    ['a limit below zero', { limitMinor: -1 }],
    ['a sum below zero', { creditsMinor: -1 }],
  ])('refuse an account with %s', async (_, differs) => {
    const row = { ...accountRow('A1'), ...differs } as ReturnType<typeof accountRow>
    await expect(it.store.write([], ({ db, t }) => db.insert(t.account).values(row))).rejects.toThrow(
      /CHECK constraint failed|Failed query: insert/,
    )
  })

  test('text sorts by its bytes: B before a before é', async () => {
    await givenBook(it.store)
    await givenAccounts(
      it.store,
      ['é', 'a', 'B'].map((number, index) => accountRow(`A${index}`, { number })),
    )
    const sorted = await it.store.read(({ db, t }) => db.select().from(t.account).orderBy(t.account.number))
    expect(sorted.map(({ number }) => number)).toEqual(['B', 'a', 'é'])
  })
})

import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migratePostgres, migrateSqlite } from './engine/migrate.ts'
import { freeLeases } from './free-leases.ts'
import { createPostgresStore } from './postgres.ts'
import { createSqliteStore } from './sqlite.ts'
import type { Store } from './store.ts'

export type StoreOptions = {
  /** `file:./data/encours.db` or `postgres://user@host/name`. */
  url: string
  /** How many connections this process may hold; PostgreSQL only, 10 if not said. */
  mostConnections?: number
  /** Hears of a PostgreSQL connection that broke while nobody used it. */
  onLost?: (error: Error) => void
}

/** Opens the store and brings its tables up to date; makes the file where there is none. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url } = options
  if (/^postgres(ql)?:\/\//.test(url)) {
    await migratePostgres(url)
    return createPostgresStore(url, options)
  }
  if (!url.startsWith('file:')) {
    throw new Error(
      `DATABASE_URL is ${url}: give file:./data/encours.db or postgres://user:password@host/name`,
    )
  }
  const path = sqlitePath(url)
  mkdirSync(dirname(path), { recursive: true })
  migrateSqlite(path)
  const store = createSqliteStore(path)
  await freeLeases(store)
  return store
}

/** Where the file of a `file:` address lies; relative ones count from the folder the process runs in. */
export const sqlitePath = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length))

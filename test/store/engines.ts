import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@encours/db/open-store'
import type { Store } from '@encours/db/store'
import pg from 'pg'
import { inject } from 'vitest'

export type TestStore = {
  store: Store
  url: string
  /** Closes the store and removes its database. */
  drop: () => Promise<void>
}

export type TestEngine = {
  engine: 'sqlite' | 'postgres'
  /** An empty database of its own, migrated. */
  open: (options?: { mostConnections?: number }) => Promise<TestStore>
}

/** Both engines: `describe.each(testStores)('$engine', ({ open }) => …)`. */
export const testStores: TestEngine[] = [
  { engine: 'sqlite', open: openSqlite },
  { engine: 'postgres', open: openPostgres },
]

async function openSqlite(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'encours-store-'))
  const url = `file:${join(folder, 'encours.db')}`
  const store = await openStore({ url })
  const drop = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, url, drop }
}

async function openPostgres(options: { mostConnections?: number } = {}): Promise<TestStore> {
  const server = new URL(inject('postgresUrl'))
  const name = `encours_${randomUUID().replaceAll('-', '')}`
  await onServer(server.href, `create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  const store = await openStore({ url, ...options })
  const drop = async () => {
    await store.close()
    await onServer(server.href, `drop database ${name} with (force)`)
  }
  return { store, url, drop }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

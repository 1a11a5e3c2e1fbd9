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
  /** Where an empty database is, or can be made; no tables yet. */
  place: () => Promise<{ url: string; remove: () => Promise<void> }>
  /** An empty database of its own, migrated. */
  open: (options?: { mostConnections?: number }) => Promise<TestStore>
}

/** Both engines: `describe.each(testStores)('$engine', ({ open }) => …)`. */
export const testStores: TestEngine[] = [
  { engine: 'sqlite', place: placeFile, open: (options) => openAt(placeFile, options) },
  { engine: 'postgres', place: placeDatabase, open: (options) => openAt(placeDatabase, options) },
]

async function openAt(
  place: TestEngine['place'],
  options: { mostConnections?: number } = {},
): Promise<TestStore> {
  const { url, remove } = await place()
  const store = await openStore({ url, ...options })
  const drop = async () => {
    await store.close()
    await remove()
  }
  return { store, url, drop }
}

async function placeFile() {
  const folder = mkdtempSync(join(tmpdir(), 'encours-store-'))
  const remove = async () => rmSync(folder, { recursive: true, force: true })
  return { url: `file:${join(folder, 'encours.db')}`, remove }
}

async function placeDatabase() {
  const server = new URL(inject('postgresUrl'))
  const name = `encours_${randomUUID().replaceAll('-', '')}`
  await onServer(server.href, `create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  return { url, remove: () => onServer(server.href, `drop database ${name} with (force)`) }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

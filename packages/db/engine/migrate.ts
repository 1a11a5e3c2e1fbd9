import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqliteFile } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgresServer } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { lockNumber } from '../postgres.ts'

const folderOf = (engine: 'sqlite' | 'postgres') =>
  fileURLToPath(new URL(`../migrations/${engine}`, import.meta.url))

export function migrateSqlite(path: string): void {
  const client = openFile(path)
  try {
    client.pragma('journal_mode = WAL')
    migrateSqliteFile(drizzleSqlite({ client }), { migrationsFolder: folderOf('sqlite') })
  } catch (error) {
    throw new Error(`the database ${path} could not be brought up to date; it is unchanged`, { cause: error })
  } finally {
    client.close()
  }
}

function openFile(path: string): Database.Database {
  try {
    return new Database(path)
  } catch (error) {
    throw new Error(`the database ${path} could not be opened: check the folder and its rights`, {
      cause: error,
    })
  }
}

/** Several processes may start at once: one migrates, the others wait for it. */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'encours migrations' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${lockNumber('migrations')})`)
    await migratePostgresServer(drizzlePostgres({ client }), { migrationsFolder: folderOf('postgres') })
  } finally {
    // Ending the session gives the lock back
    await client.end()
  }
}

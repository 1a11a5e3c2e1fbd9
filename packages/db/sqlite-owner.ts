import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

/** Held for as long as a process owns a SQLite database. */
export type Ownership = { release: () => void }

/**
 * Takes a SQLite database for this process; null while another one has it. The lock is one that the system takes back
 * when a process ends, however it ends: a killed owner leaves nothing to clean up.
 */
export function ownDatabase(databaseFile: string): Ownership | null {
  mkdirSync(dirname(databaseFile), { recursive: true })
  const lock = new Database(`${databaseFile}.lock`, { timeout: 0 })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('begin exclusive')
    held.add(lock)
    return { release: () => release(lock) }
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}

/** A connection that nobody refers to is closed by the garbage collector, and its lock would go with it. */
const held = new Set<Database.Database>()

function release(lock: Database.Database): void {
  held.delete(lock)
  lock.close()
}

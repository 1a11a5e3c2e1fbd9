import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { createNesting, openGuard, refuseFailed } from './engine/door-guard.ts'
import { connectPostgres, postgresDoor } from './engine/postgres-connection.ts'
import { createMemory } from './load/memory.ts'
import type { Door, Store } from './store.ts'

type Transaction = { kind: 'read' | 'write'; begin: string; locks: string[] }

const mostTries = 8
/** Two transactions could not be put in an order: a serialization failure, a deadlock. */
const retriable = ['40001', '40P01']

/**
 * The store on a server, for as many processes as needed. A write takes an advisory lock per key, in one order for
 * everybody, and sees what was committed before it got them; a read sees one moment.
 */
export function createPostgresStore(
  url: string,
  options: { mostConnections?: number; onLost?: (error: Error) => void } = {},
): Store {
  const pool = connectPostgres(url, {
    most: options.mostConnections ?? 10,
    onLost: options.onLost ?? (() => {}),
  })
  const memory = createMemory()
  const nesting = createNesting()
  let closed = false

  const refuse = (kind: 'read' | 'write') => {
    nesting.refuse(kind)
    if (closed) throw new Error('the store is closed')
  }

  return {
    engine: 'postgres',
    read: async (fn) => {
      refuse('read')
      return transact(
        { kind: 'read', begin: 'begin isolation level repeatable read read only', locks: [] },
        fn,
      )
    },
    write: async (keys, fn) => {
      refuse('write')
      const locks = locksOf(keys)
      const transaction = { kind: 'write', begin: 'begin isolation level read committed', locks } as const
      for (let tried = 1; ; tried++) {
        try {
          return await transact(transaction, fn)
        } catch (error) {
          if (tried === mostTries || !isRetriable(error)) throw error
          await wait(Math.random() * 5 * 2 ** tried)
        }
      }
    },
    close: async () => {
      if (closed) return
      closed = true
      await pool.end()
    },
  }

  async function transact<Value>(transaction: Transaction, fn: (door: Door) => Promise<Value>) {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await inTransaction(client, transaction, fn)
    } catch (error) {
      broken = await rollback(client)
      throw error
    } finally {
      client.release(broken)
    }
  }

  async function inTransaction<Value>(
    client: pg.PoolClient,
    { kind, begin, locks }: Transaction,
    fn: (door: Door) => Promise<Value>,
  ): Promise<Value> {
    const guard = openGuard()
    const begun = client.query([begin, ...locks].join('; '))
    // Whoever locks waits for it; the first query of others travels with the beginning
    if (locks.length > 0) await begun
    else begun.catch(() => {})
    try {
      const door = postgresDoor(client, guard, kind === 'read' ? memory : null)
      const value = await nesting.enter(kind, guard, () => fn(door))
      await begun
      refuseFailed(guard)
      guard.open = false
      const { command } = await client.query('commit')
      // PostgreSQL answers the commit of a failed transaction with ROLLBACK, and no error
      if (command !== 'COMMIT')
        throw new Error(`the server answered ${command} to a commit: nothing was written`)
      return value
    } finally {
      guard.open = false
    }
  }
}

/** An error here means that the connection is of no more use. */
async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Sorted by what is locked, so that no two transactions wait for each other's. */
function locksOf(keys: readonly string[]): string[] {
  const numbers = [...new Set(keys.map(lockNumber))].sort((a, b) => (a < b ? -1 : 1))
  return numbers.map((number) => `select pg_advisory_xact_lock(${number})`)
}

/** The key's number among PostgreSQL's advisory locks: the first 64 bits of its SHA-256. */
export const lockNumber = (key: string): bigint =>
  BigInt.asIntN(64, BigInt(`0x${hash('sha256', key, 'hex').slice(0, 16)}`))

const isRetriable = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && retriable.includes(String(cause.code))) return true
  }
  return false
}

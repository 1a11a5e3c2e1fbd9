import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createNesting } from './engine/door-guard.ts'
import { connectPostgres } from './engine/postgres-connection.ts'
import { type Transaction, transact } from './engine/postgres-transaction.ts'
import { createMemory } from './load/memory.ts'
import type { Store } from './store.ts'

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
  const nesting = createNesting()
  const around = { pool, memory: createMemory(), nesting }
  let closed = false

  const refuse = (kind: 'read' | 'write') => {
    nesting.refuse(kind)
    if (closed) throw new Error('the store is closed')
  }

  return {
    engine: 'postgres',
    read: async (fn) => {
      refuse('read')
      return transact(around, snapshot, fn)
    },
    write: async (keys, fn) => {
      refuse('write')
      const transaction = writeLocking(keys)
      for (let tried = 1; ; tried++) {
        try {
          return await transact(around, transaction, fn)
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
}

const snapshot: Transaction = {
  kind: 'read',
  begin: 'begin isolation level repeatable read read only',
  locks: [],
}

/** Locks in the order of their numbers, so that no two transactions wait for each other's. */
function writeLocking(keys: readonly string[]): Transaction {
  const numbers = [...new Set(keys.map(lockNumber))].sort((a, b) => (a < b ? -1 : 1))
  const locks = numbers.map((number) => `select pg_advisory_xact_lock(${number})`)
  return { kind: 'write', begin: 'begin isolation level read committed', locks }
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

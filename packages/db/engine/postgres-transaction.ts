import type pg from 'pg'
import type { Memory } from '../load/memory.ts'
import type { Door } from '../store.ts'
import { type createNesting, openGuard, refuseFailed } from './door-guard.ts'
import { postgresDoor } from './postgres-connection.ts'

export type Transaction = {
  kind: 'read' | 'write'
  begin: string
  /** Statements that wait for the keys. */
  locks: string[]
}

type Surroundings = { pool: pg.Pool; memory: Memory; nesting: ReturnType<typeof createNesting> }

/** Runs a function in a transaction on a connection of its own. */
export async function transact<Value>(
  around: Surroundings,
  transaction: Transaction,
  fn: (door: Door) => Promise<Value>,
): Promise<Value> {
  const client = await around.pool.connect()
  let broken: Error | undefined
  try {
    return await onClient(client, { ...around, ...transaction }, fn)
  } catch (error) {
    broken = await rollback(client)
    throw error
  } finally {
    client.release(broken)
  }
}

async function onClient<Value>(
  client: pg.PoolClient,
  { kind, begin, locks, memory, nesting }: Transaction & Surroundings,
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
    await commit(client)
    return value
  } finally {
    guard.open = false
  }
}

/** PostgreSQL answers the commit of a failed transaction with ROLLBACK, and no error. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') {
    throw new Error(`the server answered ${command} to a commit: nothing was written`)
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

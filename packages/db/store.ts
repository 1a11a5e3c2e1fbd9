import type { SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Memory } from './load/memory.ts'
import type { Schema } from './schema.ts'

/** A drizzle database bound to one connection inside one door: both engines answer to it. */
export type Query = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** What a door hands to its function, until that returns. Nothing else may touch the database meanwhile. */
export type Door = {
  engine: 'sqlite' | 'postgres'
  /** The schema's tables, as this engine knows them. */
  t: Schema
  db: Query
  /** Runs SQL written by hand and gives its rows; `bigint` sums come back as numbers. */
  rows: <Row>(query: SQL) => Promise<Row[]>
  /**
   * Hot SQL: built once, prepared on this door's own connection. Placeholders are `sql.placeholder(name)`; a name
   * stands for one text in the whole house.
   */
  prepared: <Row>(
    name: string,
    build: (t: Schema) => SQL,
  ) => (values: Record<string, unknown>) => Promise<Row[]>
  /** Documents by version, to save loading them again. Null in `write`: what is not committed is not remembered. */
  memory: Memory | null
}

/** One store, two engines. Both doors are transactions; there is no other way in. */
export type Store = {
  engine: 'sqlite' | 'postgres'
  /** One snapshot: everything read in it is as of one moment. Writes in it are refused. */
  read: <Value>(fn: (door: Door) => Promise<Value>) => Promise<Value>
  /**
   * One transaction that decides on the aggregates named by `keys` (`keys.ts`): no two with a key in common run at
   * once. Resolves only when it is durable. A throw undoes it, and so does a failed statement, caught or not. May
   * run again from its start (PostgreSQL, deadlock): nothing but the door may be changed in it.
   */
  write: <Value>(keys: readonly string[], fn: (door: Door) => Promise<Value>) => Promise<Value>
  /** Waits for what is under way, then closes. */
  close: () => Promise<void>
}

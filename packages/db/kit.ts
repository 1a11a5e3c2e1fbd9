import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

/** The columns and constraints that the schema is written in; one kit an engine, same names, same TypeScript types. */
export const postgresKit = {
  table: pg.pgTable,
  text: <Value extends string = string>(name: string) => pg.text(name).$type<Value>(),
  /** Money in minor units. */
  minor: (name: string) => pg.bigint(name, { mode: 'number' }),
  int: (name: string) => pg.bigint(name, { mode: 'number' }),
  /** Numbered by the engine; gaps are possible, order is not that of commits. */
  serial: (name: string) => pg.bigserial(name, { mode: 'number' }),
  bool: (name: string) => pg.boolean(name),
  json: <Value>(name: string) => pg.jsonb(name).$type<Value>(),
  primaryKey: pg.primaryKey,
  index: pg.index,
  unique: pg.uniqueIndex,
}

export type Kit = typeof postgresKit

const sqliteColumns = {
  table: lite.sqliteTable,
  text: (name: string) => lite.text(name),
  minor: (name: string) => lite.integer(name),
  int: (name: string) => lite.integer(name),
  serial: (name: string) => lite.integer(name),
  bool: (name: string) => lite.integer(name, { mode: 'boolean' }),
  json: (name: string) => lite.text(name, { mode: 'json' }),
  primaryKey: lite.primaryKey,
  index: lite.index,
  unique: lite.uniqueIndex,
}

/** The one cast of the store: SQLite's columns answer to the same names and hold the same values. */
export const sqliteKit = sqliteColumns as unknown as Kit

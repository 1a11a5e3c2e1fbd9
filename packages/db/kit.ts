import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

/** Text compares by its bytes, as in SQLite, whatever the server's language: one order in both engines. */
const bytewiseText = pg.customType<{ data: string; driverData: string }>({
  dataType: () => 'text collate "C"',
})

/** The columns and constraints that the schema is written in; one kit an engine, same names, same TypeScript types. */
export const postgresKit = {
  table: pg.pgTable,
  text: <Value extends string = string>(name: string) => bytewiseText(name).$type<Value>(),
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
  check: pg.check,
  /** What a column holds where the engine itself would take anything: conditions for `check`. */
  is: {
    /** A day that exists, or null. */
    day: (column: SQLWrapper): SQL => sql`${column}::date::text = ${column}`,
    /** A whole number that JavaScript can count to, or null. */
    whole: (column: SQLWrapper): SQL => sql`${column} between -9007199254740991 and 9007199254740991`,
    notNegative: (column: SQLWrapper): SQL => sql`${column} between 0 and 9007199254740991`,
    currency: (column: SQLWrapper): SQL => sql`${column} ~ '^[A-Z]{3}$'`,
  },
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
  check: lite.check,
  is: {
    day: (column: SQLWrapper): SQL => sql`date(${column}) is ${column}`,
    whole: (column: SQLWrapper): SQL =>
      sql`${column} is null or (typeof(${column}) = 'integer' and ${column} between -9007199254740991 and 9007199254740991)`,
    notNegative: (column: SQLWrapper): SQL =>
      sql`${column} is null or (typeof(${column}) = 'integer' and ${column} between 0 and 9007199254740991)`,
    currency: (column: SQLWrapper): SQL => sql`${column} glob '[A-Z][A-Z][A-Z]'`,
  },
}

/** The one cast of the store: SQLite's columns answer to the same names and hold the same values. */
export const sqliteKit = sqliteColumns as unknown as Kit

import Database from 'better-sqlite3'
import { fillPlaceholders, type SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { sqliteKit } from '../kit.ts'
import type { Memory } from '../load/memory.ts'
import { schemaOf } from '../schema.ts'
import type { Door, Query } from '../store.ts'
import { type DoorGuard, throughDoor } from './door-guard.ts'

type Statement = Database.Statement<unknown[], unknown>
type Hot = { statement: Statement; params: unknown[] }

/** One connection with its statements, each compiled once. */
export type SqliteConnection = {
  client: Database.Database
  statement: (text: string) => Statement
  hot: Map<string, Hot>
}

const dialect = new SQLiteSyncDialect()
const schema = schemaOf(sqliteKit)
const mostStatements = 500
const busyMs = 2_000
/** Each connection's own; the system keeps the file's pages beside it. */
const cacheKiB = 16_384

export function connectSqlite(path: string, options: { readonly: boolean }): SqliteConnection {
  const client = new Database(path, { readonly: options.readonly, timeout: busyMs })
  if (!options.readonly) client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma(`cache_size = -${cacheKiB}`)
  client.pragma('temp_store = MEMORY')
  const statements = new Map<string, Statement>()
  const statement = (text: string) => {
    const known = statements.get(text)
    if (known) return known
    const made = client.prepare<unknown[], unknown>(text)
    statements.set(text, made)
    for (const oldest of statements.keys()) {
      if (statements.size <= mostStatements) break
      statements.delete(oldest)
    }
    return made
  }
  return { client, statement, hot: new Map() }
}

/** A door on a connection for one caller. */
export function sqliteDoor(connection: SqliteConnection, guard: DoorGuard, memory: Memory | null): Door {
  let db: Query | null = null
  return {
    engine: 'sqlite',
    t: schema,
    memory,
    get db() {
      // Built on first use: hot paths do without. The one place where SQLite's drizzle passes for PostgreSQL's.
      db ??= drizzle({ client: guarded(connection, guard) as Database.Database }) as unknown as Query
      return db
    },
    rows: async <Row>(query: SQL) => {
      const { sql: text, params } = dialect.sqlToQuery(query)
      return throughDoor(guard, () => run<Row>(connection.statement(text), params))
    },
    prepared: <Row>(name: string, build: (t: Door['t']) => SQL) => {
      const hot = hotStatement(connection, name, () => build(schema))
      return async (values: Record<string, unknown>) =>
        throughDoor(guard, () => run<Row>(hot.statement, fillPlaceholders(hot.params, values)))
    },
  }
}

function hotStatement(connection: SqliteConnection, name: string, build: () => SQL): Hot {
  const known = connection.hot.get(name)
  if (known) return known
  const { sql: text, params } = dialect.sqlToQuery(build())
  const made = { statement: connection.client.prepare<unknown[], unknown>(text), params }
  connection.hot.set(name, made)
  return made
}

function run<Row>(statement: Statement, params: unknown[]): Row[] {
  const values = params.map((value) => (typeof value === 'boolean' ? Number(value) : value))
  if (statement.reader) return statement.raw(false).all(...values) as Row[]
  statement.run(...values)
  return []
}

/** What drizzle sees of a connection: statements that stop working when the door closes. */
function guarded(connection: SqliteConnection, guard: DoorGuard): Pick<Database.Database, 'prepare'> {
  const prepare = (text: string) => {
    const compiled = throughDoor(guard, () => connection.statement(text))
    const reading = (raw: boolean) => (compiled.reader ? compiled.raw(raw) : compiled)
    return {
      run: (...values: unknown[]) => throughDoor(guard, () => compiled.run(...values)),
      all: (...values: unknown[]) => throughDoor(guard, () => reading(false).all(...values)),
      get: (...values: unknown[]) => throughDoor(guard, () => reading(false).get(...values)),
      raw: () => ({
        all: (...values: unknown[]) => throughDoor(guard, () => reading(true).all(...values)),
        get: (...values: unknown[]) => throughDoor(guard, () => reading(true).get(...values)),
      }),
    }
  }
  return { prepare } as unknown as Pick<Database.Database, 'prepare'>
}

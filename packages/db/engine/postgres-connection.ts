import { fillPlaceholders, type SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { PgDialect } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { postgresKit } from '../kit.ts'
import type { Memory } from '../load/memory.ts'
import { schemaOf } from '../schema.ts'
import type { Door, Query } from '../store.ts'
import { type DoorGuard, throughDoor } from './door-guard.ts'

type Hot = { text: string; params: unknown[] }

const dialect = new PgDialect()
const schema = schemaOf(postgresKit)
const hotByName = new Map<string, Hot>()

/** `bigint` and the `numeric` that summing makes of it come as numbers; days and moments are text in the schema. */
const numberOids: number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (numberOids.includes(oid) ? toNumber : pg.types.getTypeParser(oid, format)),
}

function toNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) && Number.isInteger(value)) {
    throw new RangeError(`${text} is more than a number can count`)
  }
  return value
}

/** Connections to a PostgreSQL server. `onLost` hears of connections that broke while nobody used them. */
export function connectPostgres(
  url: string,
  options: { most: number; onLost: (error: Error) => void },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.most,
    connectionTimeoutMillis: 30_000,
    application_name: 'encours',
    options: '-c datestyle=ISO -c timezone=UTC',
    pipeline: true,
    types,
  })
  // Without listeners a stopped server would end the process
  pool.on('error', options.onLost)
  pool.on('connect', (client) => client.on('error', options.onLost))
  return pool
}

/** A door on a connection for one caller. */
export function postgresDoor(client: pg.PoolClient, guard: DoorGuard, memory: Memory | null): Door {
  let db: Query | null = null
  const run = async <Row>(query: pg.QueryConfig): Promise<Row[]> => {
    const result = await send(guard, () => client.query(query))
    return result.rows as Row[]
  }
  return {
    engine: 'postgres',
    t: schema,
    memory,
    get db() {
      db ??= drizzle({ client: guarded(client, guard) })
      return db
    },
    rows: <Row>(query: SQL) => {
      const { sql: text, params } = dialect.sqlToQuery(query)
      return run<Row>({ text, values: params })
    },
    prepared: <Row>(name: string, build: (t: Door['t']) => SQL) => {
      const hot = hotStatement(name, build)
      return (values: Record<string, unknown>) =>
        run<Row>({ name, text: hot.text, values: fillPlaceholders(hot.params, values) })
    },
  }
}

function hotStatement(name: string, build: (t: Door['t']) => SQL): Hot {
  const known = hotByName.get(name)
  if (known) return known
  const { sql: text, params } = dialect.sqlToQuery(build(schema))
  const made = { text, params }
  hotByName.set(name, made)
  return made
}

async function send<Value>(guard: DoorGuard, query: () => Promise<Value>): Promise<Value> {
  try {
    return await throughDoor(guard, query)
  } catch (error) {
    guard.failure ??= { error }
    throw error
  }
}

/** What drizzle sees of a connection: queries that are refused once the door is closed. */
function guarded(client: pg.PoolClient, guard: DoorGuard): pg.PoolClient {
  const query = (config: pg.QueryConfig, values?: unknown[]) =>
    send(guard, () => client.query(config, values))
  return { query } as unknown as pg.PoolClient
}

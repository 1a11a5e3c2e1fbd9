import { ok } from '@encours/core/result'
import { openStore } from '@encours/db/open-store'
import { type Ownership, ownDatabase } from '@encours/db/sqlite-owner'
import type { Hono } from 'hono'
import { createApp } from './app.ts'
import { compose } from './compose.ts'
import type { Config } from './config.ts'
import type { Deps } from './deps.ts'
import type { Log } from './log.ts'
import { prepareBook } from './prepare-book.ts'
import { localRoutes } from './routes/local.ts'
import { routes } from './routes/routes.ts'
import { loadSecretKey } from './secret-key.ts'

/** A store that is open with all that stands on it; what the server and the command line have in common. */
export type House = {
  deps: Deps
  /** The routes for whoever sits at this machine: acts as `system`. */
  localApp: Hono
  close: () => Promise<void>
}

export type HouseOptions = { log: Log; welcome: () => boolean }

/** Opens the house; null while another process owns the SQLite file. PostgreSQL has room for many. */
export async function openHouse(config: Config, options: HouseOptions): Promise<House | null> {
  const ownership = config.databaseFile === null ? null : ownDatabase(config.databaseFile)
  if (config.databaseFile !== null && ownership === null) return null
  try {
    return await furnish(config, options, ownership)
  } catch (error) {
    ownership?.release()
    throw error
  }
}

async function furnish(
  config: Config,
  { log, welcome }: HouseOptions,
  ownership: Ownership | null,
): Promise<House> {
  const secretKey = config.secretKey ?? (await loadSecretKey(config.databaseFile))
  const store = await openStore({
    url: config.databaseUrl,
    onLost: (error) => log.warn({ err: error }, 'a connection to the database broke'),
  })
  await prepareBook(store, config)
  const deps = await compose(config, { store, secretKey, log, welcome })
  const actor = { kind: 'system' } as const
  return {
    deps,
    localApp: createApp(deps, () => Promise.resolve(ok(actor)), { served: [...routes, ...localRoutes] }),
    close: async () => {
      await store.close()
      ownership?.release()
    },
  }
}

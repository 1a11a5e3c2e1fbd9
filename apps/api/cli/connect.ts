import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import type { Config } from '../config.ts'
import { socketPath } from '../socket-path.ts'
import type { Connection } from './connection.ts'
import { connectToSocket } from './socket-connection.ts'

/** Another command may have the database for a moment; longer than this is worth a word. */
const patienceMs = 10_000
const pauseMs = 100

/**
 * One process owns a SQLite file. Where a server runs, it is asked through its socket; else this process opens the
 * store itself. Null where another process keeps the file and does not answer.
 */
export async function connect(config: Config): Promise<Connection | null> {
  const untilMs = performance.now() + patienceMs
  for (;;) {
    const served =
      config.databaseFile === null ? null : await connectToSocket(socketPath(config.databaseFile))
    const connection = served ?? (await openHere(config))
    if (connection !== null || performance.now() > untilMs) return connection
    await wait(pauseMs)
  }
}

/** An empty database stays empty here: the demo company comes with the first `npm start`. */
async function openHere(config: Config): Promise<Connection | null> {
  const { openHouse } = await import('../open-house.ts')
  const log = pino({ level: 'error' }, pino.destination(2))
  const house = await openHouse({ ...config, demo: false }, { log, welcome: () => true })
  if (house === null) return null
  return {
    send: async ({ method, path, headers = {}, body }) => {
      const init = { method, headers, ...(body === undefined ? {} : { body, duplex: 'half' as const }) }
      return house.localApp.request(path, init)
    },
    close: house.close,
  }
}

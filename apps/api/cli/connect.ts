import { pino } from 'pino'
import type { Config } from '../config.ts'
import { startFast } from '../fast-start.ts'
import { socketPath } from '../socket-path.ts'
import { isServed, patiently } from '../wait-for-owner.ts'
import type { Connection } from './connection.ts'
import { connectToSocket } from './socket-connection.ts'

/**
 * One process owns a SQLite file. Where a server runs, it is asked through its socket; else this process opens the
 * store itself. Null where another process keeps the file and does not answer.
 */
export function connect(config: Config): Promise<Connection | null> {
  const socket = config.databaseFile === null ? null : socketPath(config.databaseFile)
  return patiently(async () =>
    socket !== null && (await isServed(socket)) ? connectToSocket(socket) : openHere(config),
  )
}

/** An empty database stays empty here: the demo company comes with the first `npm start`. */
async function openHere(config: Config): Promise<Connection | null> {
  startFast()
  const { openHouse } = await import('../open-house.ts')
  const log = pino({ level: 'error' }, pino.destination(2))
  const house = await openHouse({ ...config, demo: false }, { log, welcome: () => true })
  if (house === null) return null
  return {
    send: async ({ method, path, headers = {}, body }) => {
      const init = { method, headers, ...(body === undefined ? {} : { body, duplex: 'half' as const }) }
      return house.localApp.request(path, init)
    },
    close: async () => {
      await house.deps.importsDone()
      await house.close()
    },
  }
}

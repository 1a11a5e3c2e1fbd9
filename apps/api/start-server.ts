import { createApp } from './app.ts'
import type { ChatSide, CreateChatSide } from './chat-side.ts'
import type { Config } from './config.ts'
import type { Deps } from './deps.ts'
import { clearSpooled } from './imports/read/spool.ts'
import { type Listening, listenOnPort, listenOnSocket } from './listen.ts'
import { createLog } from './log.ts'
import { type House, type HouseOptions, openHouse } from './open-house.ts'
import { createRateLimits } from './rate-limit.ts'
import { resumeImports } from './resume-imports.ts'
import { type DemoSignIn, demoSignIns } from './session/demo-tokens.ts'
import { createIdentify } from './session/identify.ts'
import { socketPath } from './socket-path.ts'
import { isServed, patiently } from './wait-for-owner.ts'
import { type Clock, startClock } from './worker/clock.ts'
import { type Watch, watchWhenSet } from './worker/watch-when-set.ts'

/** How long a request that is being answered may still take once the server stops. */
const graceMs = 10_000

export type RunningServer = {
  port: number
  /** Empty on a real book. */
  signIns: DemoSignIn[]
  /** Stops listening, lets requests finish, closes the store. */
  stop: () => Promise<void>
}

/** The whole server; null where another process has the database. */
export async function startServer(config: Config, createChat: CreateChatSide): Promise<RunningServer | null> {
  const { log, close: closeLog } = createLog(config)
  let welcome = true
  const house = await openFree(config, { log, welcome: () => welcome })
  if (house === null) return null
  const { importDir } = config
  const clock = startClock({ ...house.deps, importDir })
  const chat = await createChat(house.deps, config)
  const watch = watchWhenSet(house.deps, importDir)
  const doors: Listening[] = []
  const stop = async () => {
    welcome = false
    log.info('stopping')
    await shut({ house, clock, watch, chat, doors })
    log.info('stopped')
    closeLog()
  }
  try {
    const signIns = (await house.deps.isDemo()) ? await demoSignIns(house.deps) : []
    await clearLeft(house.deps)
    const port = await openDoors(config, { house, chat }, doors)
    await chat.start()
    log.info({ port, today: house.deps.today() }, 'listening')
    void clock.tick()
    void resumeImports(house.deps).then(watch.start)
    return { port, signIns, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A short command may have the database; another server keeps it. */
async function openFree(config: Config, options: HouseOptions): Promise<House | null> {
  if (config.databaseFile !== null && (await isServed(socketPath(config.databaseFile)))) return null
  return patiently(() => openHouse(config, options))
}

/** Uploads that a killed server was reading lie on the disk; nobody else comes in before they are gone. */
async function clearLeft({ log, files }: Deps): Promise<void> {
  const removed = (await clearSpooled()) + (await files.clearLeft())
  if (removed > 0) log.info({ removed }, 'uploads of a killed process were removed')
}

async function openDoors(
  config: Config,
  { house, chat }: { house: House; chat: ChatSide },
  doors: Listening[],
): Promise<number> {
  if (config.databaseFile !== null) {
    doors.push(await listenOnSocket(house.localApp, socketPath(config.databaseFile)))
  }
  const limits = createRateLimits({ perMinute: config.rateLimit, trustsProxy: config.trustsProxy })
  const app = createApp(house.deps, createIdentify(house.deps), { chat: chat.routes, limits })
  const onPort = await listenOnPort(app, config.port)
  doors.push(onPort)
  return onPort.port ?? config.port
}

type Running = { house: House; clock: Clock; watch: Watch; chat: ChatSide; doors: Listening[] }

async function shut({ house, clock, watch, chat, doors }: Running): Promise<void> {
  house.deps.relay.close()
  await Promise.all(doors.map((door) => door.stop(graceMs)))
  await watch.stop()
  await chat.stop()
  await clock.stop()
  await house.close()
}

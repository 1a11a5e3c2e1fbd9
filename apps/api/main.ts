import { type ConfigFault, loadConfig } from './config.ts'
import { startFast } from './fast-start.ts'
import { sayStart } from './say-start.ts'

/** `npm start`: the server, until it is told to stop. */
async function main(): Promise<void> {
  const config = loadConfig()
  if (!config.ok) return fail(sayFaults(config.refusal))
  startFast()
  const [{ startServer }, { createBot }] = await Promise.all([
    import('./start-server.ts'),
    import('../bot/create-bot.ts'),
  ])
  const server = await startServer(config.value, createBot).catch((error: unknown) => {
    if (isTaken(error)) return fail(`Port ${config.value.port} is taken. Stop what uses it, or set PORT.`)
    throw error
  })
  if (server === undefined) return
  if (server === null) {
    return fail(
      `${config.value.databaseFile} is in use by another Encours process. Stop that one, or set DATABASE_URL.`,
    )
  }
  console.log(sayStart(config.value, server))
  stopOnSignal(server.stop)
}

/** At a terminal one Ctrl-C comes twice: from the terminal, and handed on by npm. */
const sameSignalMs = 500

/** A second signal does not wait any longer. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stoppingSince: number | null = null
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stoppingSince !== null) {
        if (performance.now() - stoppingSince > sameSignalMs) process.exit(1)
        return
      }
      stoppingSince = performance.now()
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}

function fail(message: string): undefined {
  console.error(message)
  process.exitCode = 1
}

const sayFaults = (faults: ConfigFault[]): string =>
  ['These settings cannot be used:', ...faults.map(({ name, expected }) => `  ${name}: ${expected}`)].join(
    '\n',
  )

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

// A ledger is nobody else's to read: what is made from here on belongs to this user alone
process.umask(0o077)
await main()

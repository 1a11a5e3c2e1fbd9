import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { benchDay } from './bench-day.ts'
import { benchKey } from './bench-token.ts'
import { benchFolder } from './prepare.ts'

/** The real server, as a process of its own. */
export type BenchServer = {
  origin: string
  pid: number
  stop: () => Promise<void>
}

const readyWithinMs = 60_000
const stopWithinMs = 15_000

/** Starts the server on a database and waits until it is ready. It listens for us only, and ends with us. */
export async function startServer(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const port = await freePort()
  const home = runFolder()
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', resolve('apps/api/main.ts')],
    {
      cwd: home,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        SECRET_KEY: benchKey,
        TODAY: benchDay,
        DEMO: 'off',
        RATE_LIMIT: 'off',
        ...settings,
      },
    },
  )
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  let running = true
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      running = false
      done()
    })
  })
  const origin = `http://127.0.0.1:${port}`
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(kill, stopWithinMs)
    await ended
    clearTimeout(late)
    process.off('exit', kill)
  }
  await untilReady(origin, () => running).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { origin, pid: child.pid ?? 0, stop }
}

/** A copy of a prepared database that a run may write to. */
export function runningCopy(preparedFile: string): string {
  const file = join(runFolder(), 'book.db')
  copyFileSync(preparedFile, file)
  return file
}

/** A folder on the same disk as the prepared books, which goes when the bench ends. */
export function runFolder(): string {
  mkdirSync(benchFolder, { recursive: true })
  const folder = resolve(mkdtempSync(join(benchFolder, 'run-')))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function untilReady(origin: string, isRunning: () => boolean): Promise<void> {
  const until = performance.now() + readyWithinMs
  while (isRunning() && performance.now() < until) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error(isRunning() ? 'the server was not ready in time' : 'the server ended before it was ready')
}

function freePort(): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

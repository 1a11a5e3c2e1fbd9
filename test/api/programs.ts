import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Ended = { code: number | null; out: string; error: string }

export type Running = {
  url: string
  child: ChildProcess
  /** What it has printed so far. */
  printed: () => string
  /** Sends a signal and waits for the end. */
  end: (signal: NodeJS.Signals) => Promise<Ended>
}

/** A folder of its own for a database. */
export function ownFolder(): { path: string; databaseUrl: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'encours-programs-'))
  return {
    path,
    databaseUrl: `file:${join(path, 'encours.db')}`,
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** Runs one of our programs to its end. */
export const runProgram = (
  file: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Ended> => endOf(start(file, args, environment)).ended

/** `encours …`, as the terminal runs it. */
export const encours = (args: readonly string[], environment: Record<string, string>): Promise<Ended> =>
  runProgram('apps/api/cli/main.ts', args, { LANG: 'en_GB.UTF-8', ...environment })

/** The server as `npm start` runs it, once it listens. */
export async function startProgram(environment: Record<string, string>): Promise<Running> {
  const port = await freePort()
  const child = start('apps/api/main.ts', [], { PORT: String(port), ...environment })
  const { ended, printed } = endOf(child)
  const url = `http://localhost:${port}`
  while (!printed().includes('API docs') || !(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${JSON.stringify(await ended)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { url, child, printed, end }
}

function start(file: string, args: readonly string[], environment: Record<string, string>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function endOf(child: ChildProcess): { ended: Promise<Ended>; printed: () => string } {
  let [out, error] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    error += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, out, error }))
  })
  return { ended, printed: () => out }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  )

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

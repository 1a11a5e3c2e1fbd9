import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export type Listening = {
  port: number | null
  /** No new connection; whoever is being answered has `graceMs` to be. */
  stop: (graceMs: number) => Promise<void>
}

/** Listens on a port of all interfaces. */
export async function listenOnPort(app: Hono, port: number): Promise<Listening> {
  const server = createServer(app)
  await listening(server, () => server.listen(port))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : null,
    stop: (graceMs) => stop(server, graceMs),
  }
}

/** Listens on a local socket that only the user of this process may open. */
export async function listenOnSocket(app: Hono, path: string): Promise<Listening> {
  // Only the owner of the database comes here, so a socket that is there was left by an owner that was killed
  rmSync(path, { force: true })
  const server = createServer(app)
  const before = process.umask(0o177)
  try {
    await listening(server, () => server.listen(path))
  } finally {
    process.umask(before)
  }
  return { port: null, stop: (graceMs) => stop(server, graceMs) }
}

/** A large file on a slow line: 1 GiB at 5 Mbit a second. Headers still have Node's minute. */
const uploadMs = 30 * 60_000

function createServer(app: Hono): Server {
  const server = createAdaptorServer({ fetch: app.fetch })
  if (!('closeIdleConnections' in server)) throw new Error('the adaptor made no HTTP/1 server')
  server.requestTimeout = uploadMs
  return server
}

const listening = (server: Server, listen: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => {
      server.off('error', reject)
      resolve()
    })
    listen()
  })

async function stop(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const hurry = setTimeout(() => server.closeAllConnections(), graceMs)
  // Connections that were busy at first become idle once they are answered, and would stay open for their keep-alive
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  await closed
  clearTimeout(hurry)
  clearInterval(sweep)
}

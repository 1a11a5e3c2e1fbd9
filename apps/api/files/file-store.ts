import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { ok, type Result, refuse } from '@encours/core/result'
import type { ReceivedFile } from '@encours/db/append-file'
import { limitBytes, refuseTooManyBytes } from '../limit-bytes.ts'
import { kindOf } from './file-kinds.ts'

/** A photo of a phone is some 4 MB, a minute of voice 1 MB. */
export const mostUploadBytes = 10 * 1_024 ** 2

/** Files under the SHA-256 of their content, in a folder that all processes share. */
export type FileStore = {
  /** Keeps a content, once however often it comes; refuses nothing, too much, and what is none of the kinds taken. */
  put: (content: ReadableStream<Uint8Array> | null) => Promise<Result<ReceivedFile>>
  /** The content of a hash; null where it is not here. */
  read: (hash: string) => Promise<ReadableStream<Uint8Array> | null>
  /** Removes what killed processes were writing; gives how many there were. */
  clearLeft: () => Promise<number>
}

/** Nobody takes so long to send 10 MiB. */
const leftAfterMs = 3_600_000

/** The store of files in a folder, which is made with the first of them. */
export function createFileStore(folder: string): FileStore {
  const coming = join(folder, 'coming')
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash)
  return {
    put: async (content) => {
      await mkdir(coming, { recursive: true })
      const path = join(coming, randomUUID())
      try {
        const written = await write(path, content)
        if (!written.ok) return written
        const { kind, found } = await kindOf(path)
        if (kind === null) return refuse({ code: 'upload-type', found })
        await moveInto(path, placeOf(written.value.hash))
        return ok({ ...written.value, type: kind })
      } finally {
        await rm(path, { force: true })
      }
    },
    read: async (hash) => {
      const path = placeOf(hash)
      return (await isThere(path)) ? toWeb(createReadStream(path)) : null
    },
    clearLeft: async () => {
      const names = await readdir(coming).catch(() => [])
      const removed = await Promise.all(names.map((name) => removeOld(join(coming, name))))
      return removed.filter(Boolean).length
    },
  }
}

/** On the disk before anybody is told that it was kept: a power cut forgets what was only in memory. */
async function write(
  path: string,
  content: ReadableStream<Uint8Array> | null,
): Promise<Result<Omit<ReceivedFile, 'type'>>> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const written = await writeChunks(handle, content)
    if (written.bytes === 0) return refuse({ code: 'upload-empty' })
    await handle.sync()
    return ok(written)
  } catch (error) {
    return refuseTooManyBytes(error)
  } finally {
    await handle.close()
  }
}

async function writeChunks(
  handle: FileHandle,
  content: ReadableStream<Uint8Array> | null,
): Promise<Omit<ReceivedFile, 'type'>> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of limitBytes(content, mostUploadBytes)) {
    hash.update(chunk)
    bytes += chunk.byteLength
    await handle.writeFile(chunk)
  }
  return { hash: hash.digest('hex'), bytes }
}

/** Renamed within the folder, so that under a hash there is all of its content or nothing. */
async function moveInto(path: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  await rename(path, place)
  const shelf = await open(dirname(place))
  try {
    await shelf.sync()
  } finally {
    await shelf.close()
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
      throw error
    },
  )

async function removeOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found === null || Date.now() - found.mtimeMs < leftAfterMs) return false
  await rm(path, { force: true })
  return true
}

const toWeb = (stream: Readable): ReadableStream<Uint8Array> => Readable.toWeb(stream)

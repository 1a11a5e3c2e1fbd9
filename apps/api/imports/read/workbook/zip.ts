import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { fileBytes } from '../file-bytes.ts'
import { BrokenWorkbook } from './broken-workbook.ts'

/** A zip of which parts can be read one at a time. */
export type Zip = {
  names: readonly string[]
  has: (name: string) => boolean
  /** The bytes of a part, unpacked; never more than the zip announces, and that is looked at first. */
  read: (name: string, mostBytes: number) => AsyncGenerator<Buffer>
}

/** A workbook has some dozens of parts. */
const mostParts = 10_000
const bytesAtOnce = 64 * 1024

/** Reads the list at the end of a zip. What has no such list was cut off on its way. The file stays open. */
export async function openZip(file: FileHandle, sizeBytes: number): Promise<Zip> {
  const { zip, entries } = await readList(new FilePlaces(file), sizeBytes).catch(broken)
  const find = (name: string): Entry => entries.get(name.toLowerCase()) ?? broken()
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(name.toLowerCase()),
    read: (name, mostBytes) => unpacked(zip, find(name), mostBytes),
  }
}

/** Places in the file. With a file of its own, yauzl throws past every catch where a zip names a place beyond 2^53. */
class FilePlaces extends RandomAccessReader {
  readonly #file: FileHandle

  constructor(file: FileHandle) {
    super()
    this.#file = file
  }

  override _readStreamForRange(from: number, to: number): Readable {
    return Readable.from(fileBytes(this.#file, { from, to, atOnce: bytesAtOnce }))
  }
}

async function readList(
  places: RandomAccessReader,
  sizeBytes: number,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const zip = await fromRandomAccessReaderPromise(places, sizeBytes, { autoClose: false })
  if (zip.entryCount === 0 || zip.entryCount > mostParts) broken()
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  return { zip, entries }
}

async function* unpacked(zip: ZipFile, entry: Entry, mostBytes: number): AsyncGenerator<Buffer> {
  const bytes = entry.uncompressedSize
  if (bytes > mostBytes) throw new BrokenWorkbook({ bytes, mostBytes })
  if (entry.isEncrypted()) throw new BrokenWorkbook('password')
  try {
    yield* await zip.openReadStreamPromise(entry)
  } catch (error) {
    broken(error)
  }
}

/** What cannot be unpacked is half-written; that the disk cannot be read is no fault of the file. */
function broken(error?: unknown): never {
  if (error instanceof Error && 'syscall' in error) throw error
  throw new BrokenWorkbook('half-written')
}

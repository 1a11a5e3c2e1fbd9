import type { FileHandle } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { fileBytes } from '../file-bytes.ts'
import { BrokenWorkbook } from './broken-workbook.ts'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

/** A zip of which parts can be read one at a time. */
export type Zip = {
  names: readonly string[]
  has: (name: string) => boolean
  /** The bytes of a part, unpacked; never more than the zip announces, and that is looked at first. */
  read: (name: string, mostBytes: number) => AsyncGenerator<Buffer>
}

const stored = 0
const deflated = 8

/** Reads the list at the end of a zip. What has no such list was cut off on its way. */
export async function openZip(file: FileHandle, sizeBytes: number): Promise<Zip> {
  const entries = await zipEntries(file, sizeBytes)
  const find = (name: string): ZipEntry => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) throw new BrokenWorkbook('half-written')
    return entry
  }
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    read: (name, mostBytes) => unpacked(file, find(name), mostBytes),
  }
}

const bytesAtOnce = 64 * 1024

async function* unpacked(file: FileHandle, entry: ZipEntry, mostBytes: number): AsyncGenerator<Buffer> {
  const { bytes } = entry
  if (bytes > mostBytes) throw new BrokenWorkbook({ bytes, mostBytes })
  if (entry.isLocked) throw new BrokenWorkbook('password')
  if (entry.method !== stored && entry.method !== deflated) throw new BrokenWorkbook('half-written')
  const from = await dataStart(file, entry)
  const packed = fileBytes(file, { from, to: from + entry.packedBytes, atOnce: bytesAtOnce })
  let read = 0
  for await (const chunk of entry.method === stored ? packed : inflated(packed)) {
    read += chunk.length
    if (read > bytes) break
    yield chunk
  }
  if (read !== bytes) throw new BrokenWorkbook('half-written')
}

async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: bytesAtOnce })
  try {
    // What fails on the way is thrown by the last of the streams, which the reader waits on
    yield* pipeline(Readable.from(packed), inflate, () => {})
  } catch {
    throw new BrokenWorkbook('half-written')
  }
}

const localHeaderBytes = 30

/** A part's own header stands before it, with a name and extras of its own length. */
async function dataStart(file: FileHandle, { offset }: ZipEntry): Promise<number> {
  const header = Buffer.alloc(localHeaderBytes)
  const { bytesRead } = await file.read(header, 0, localHeaderBytes, offset)
  if (bytesRead < localHeaderBytes || header.toString('latin1', 0, 4) !== 'PK\u0003\u0004') {
    throw new BrokenWorkbook('half-written')
  }
  return offset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28)
}

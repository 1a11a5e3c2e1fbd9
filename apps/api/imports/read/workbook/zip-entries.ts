import type { FileHandle } from 'node:fs/promises'
import { BrokenWorkbook } from './broken-workbook.ts'

/** A part of a zip as its list names it. */
export type ZipEntry = {
  name: string
  method: number
  isLocked: boolean
  packedBytes: number
  bytes: number
  offset: number
}

const endBytes = 22
const longestComment = 65_535
const headerBytes = 46
/** A workbook has some dozens of parts. */
const mostListBytes = 4 << 20
/** Stands where a figure is too large for its place: the figure follows in an extra field. */
const elsewhere = 0xffffffff

/** The parts of a zip by their names in small letters. */
export async function zipEntries(file: FileHandle, sizeBytes: number): Promise<Map<string, ZipEntry>> {
  const list = await readList(file, sizeBytes)
  const entries = new Map<string, ZipEntry>()
  for (let at = 0; at + headerBytes <= list.length; ) {
    if (list.toString('latin1', at, at + 4) !== 'PK\u0001\u0002') break
    const nameEnd = at + headerBytes + list.readUInt16LE(at + 28)
    const extraEnd = nameEnd + list.readUInt16LE(at + 30)
    // Some programs write the folders' separators of Windows
    const name = list.toString('utf8', at + headerBytes, nameEnd).replaceAll('\\', '/')
    entries.set(name.toLowerCase(), { name, ...figuresOf(list, at, list.subarray(nameEnd, extraEnd)) })
    at = extraEnd + list.readUInt16LE(at + 32)
  }
  if (entries.size === 0) throw new BrokenWorkbook('half-written')
  return entries
}

function figuresOf(list: Buffer, at: number, extra: Buffer): Omit<ZipEntry, 'name'> {
  const long = longFigures(extra)
  const figure = (place: number): number => {
    const short = list.readUInt32LE(at + place)
    return short === elsewhere ? (long.shift() ?? short) : short
  }
  const isLocked = (list.readUInt16LE(at + 8) & 1) === 1
  const method = list.readUInt16LE(at + 10)
  // The long figures follow each other in this order
  const [bytes, packedBytes, offset] = [figure(24), figure(20), figure(42)]
  return { method, isLocked, packedBytes, bytes, offset }
}

/** What the extra field of long zips holds, figure by figure. */
function longFigures(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
      Number(field.readBigUInt64LE(index * 8)),
    )
  }
  return []
}

/** The list of parts stands before the end record, which a comment may follow. */
async function readList(file: FileHandle, sizeBytes: number): Promise<Buffer> {
  const tail = await readAt(file, Math.max(0, sizeBytes - endBytes - longestComment), sizeBytes)
  const at = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (at < 0 || at + endBytes > tail.length) throw new BrokenWorkbook('half-written')
  const short = { size: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) }
  const { size, offset } = short.offset === elsewhere ? await longEnd(file, tail, at) : short
  if (size > mostListBytes || offset + size > sizeBytes) throw new BrokenWorkbook('half-written')
  return readAt(file, offset, offset + size)
}

/** Where the list of a long zip stands: in a record that a locator before the end record points to. */
async function longEnd(
  file: FileHandle,
  tail: Buffer,
  at: number,
): Promise<{ size: number; offset: number }> {
  const locator = tail.subarray(Math.max(0, at - 20), at)
  if (locator.toString('latin1', 0, 4) !== 'PK\u0006\u0007') throw new BrokenWorkbook('half-written')
  const record = await readAt(
    file,
    Number(locator.readBigUInt64LE(8)),
    Number(locator.readBigUInt64LE(8)) + 56,
  )
  if (record.toString('latin1', 0, 4) !== 'PK\u0006\u0006') throw new BrokenWorkbook('half-written')
  return { size: Number(record.readBigUInt64LE(40)), offset: Number(record.readBigUInt64LE(48)) }
}

async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from)
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from)
  if (bytesRead < buffer.length) throw new BrokenWorkbook('half-written')
  return buffer
}

import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Encoding, FileFacts } from './file-facts.ts'

/** What the bytes of a text tell. */
type TextFacts = Pick<FileFacts, 'sizeBytes' | 'hash' | 'encoding' | 'hasQuotes' | 'hasNewlines' | 'samples'>

const headBytes = 256 * 1024
const windowBytes = 32 * 1024
const windowCount = 8
const byteOf = { tab: 9, newline: 10, carriageReturn: 13, quote: 34 }

/** Looks at a text as its bytes pass by. */
export function createTextLook(sizeBytes: number) {
  const hash = createHash('sha256')
  const windows = sampleWindows(sizeBytes)
  const sampled: Buffer[][] = windows.map(() => [])
  let offset = 0
  let [utf8, utf16, binary, hasQuotes, hasNewlines] = [true, false, false, false, false]
  let tail: Buffer = Buffer.alloc(0)

  function take(chunk: Buffer): void {
    hash.update(chunk)
    if (offset === 0) utf16 = chunk[0] === 0xff && chunk[1] === 0xfe
    hasQuotes ||= utf16 || chunk.includes(byteOf.quote)
    hasNewlines ||= chunk.includes(byteOf.newline)
    binary ||= !utf16 && hasControlBytes(chunk)
    if (utf8) [utf8, tail] = checkUtf8(Buffer.concat([tail, chunk]))
    windows.forEach((window, index) => {
      const part = chunk.subarray(Math.max(0, window.from - offset), Math.max(0, window.to - offset))
      if (part.length > 0) sampled[index]?.push(Buffer.from(part))
    })
    offset += chunk.length
  }

  function end(): TextFacts {
    const encoding = utf16 ? 'utf-16le' : utf8 && tail.length === 0 ? 'utf-8' : 'windows-1252'
    const samples = windows.map((window, index) =>
      wholeLines(decode(Buffer.concat(sampled[index] ?? []), encoding), {
        startsInside: window.from > 0,
        endsInside: window.to < sizeBytes,
      }),
    )
    return { sizeBytes, hash: hash.digest('hex'), encoding, hasQuotes, hasNewlines, samples }
  }

  return { take, end, isBinary: () => binary, bytesRead: () => offset }
}

/** The head, and for larger files windows up to the very end, at even byte offsets for the sake of UTF-16. */
function sampleWindows(sizeBytes: number): { from: number; to: number }[] {
  if (sizeBytes <= headBytes) return [{ from: 0, to: sizeBytes }]
  const step = (sizeBytes - windowBytes - headBytes) / (windowCount - 1)
  const from = (index: number) => Math.max(headBytes, Math.round((headBytes + step * index) / 2) * 2)
  const rest = Array.from({ length: windowCount }, (_, index) => ({
    from: from(index),
    to: Math.min(from(index) + windowBytes, sizeBytes),
  }))
  return [{ from: 0, to: headBytes }, ...rest.filter((window) => window.from < window.to)]
}

/** A window begins and ends anywhere: the part of a line at its start is dropped, and that at its end. */
function wholeLines(text: string, window: { startsInside: boolean; endsInside: boolean }): string {
  const from = window.startsInside ? text.indexOf('\n') + 1 : 0
  return window.endsInside ? text.slice(from, text.lastIndexOf('\n') + 1) : text.slice(from)
}

const decode = (bytes: Buffer, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes)

/** Whether the bytes are UTF-8 so far, and the beginning of a character that the next chunk must complete. */
function checkUtf8(bytes: Buffer): [boolean, Buffer] {
  for (let cut = 0; cut <= Math.min(3, bytes.length); cut++) {
    const end = bytes.length - cut
    if (isUtf8(bytes.subarray(0, end))) return [true, Buffer.from(bytes.subarray(end))]
  }
  return [false, Buffer.alloc(0)]
}

/** A text has no bytes below 32 but tab and line ends; NUL is looked for first because it is in all binary files. */
function hasControlBytes(chunk: Buffer): boolean {
  if (chunk.includes(0)) return true
  const probe = chunk.subarray(0, 4096)
  let count = 0
  for (const byte of probe) {
    if (byte < 32 && byte !== byteOf.tab && byte !== byteOf.newline && byte !== byteOf.carriageReturn) count++
  }
  return count > probe.length / 100
}

import type { FileHandle } from 'node:fs/promises'

const chunkBytes = 1 << 20

/** The bytes of an open file from one place to another, some at a time; the file stays open. */
export async function* fileBytes(
  file: FileHandle,
  { from, to, atOnce = chunkBytes }: { from: number; to: number; atOnce?: number },
): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const buffer = Buffer.allocUnsafe(Math.min(atOnce, to - at))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

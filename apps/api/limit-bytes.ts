import { type Result, refuse } from '@encours/core/result'

/** Larger than any ledger: a line is some 100 bytes, so this is ten million of them. */
export const mostFileBytes = 1_024 ** 3

class TooManyBytes extends Error {
  readonly mostBytes: number

  constructor(mostBytes: number) {
    super(`more than ${mostBytes} bytes`)
    this.mostBytes = mostBytes
  }
}

/** The chunks of a body; one that is longer than announced or allowed ends before it fills the disk. */
export async function* limitBytes(
  body: ReadableStream<Uint8Array> | null,
  mostBytes = mostFileBytes,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw new TooManyBytes(mostBytes)
    yield chunk
  }
}

/** For the `catch` of whoever reads such a body: too many bytes are a refusal, anything else stays an error. */
export function refuseTooManyBytes(error: unknown): Result<never> {
  if (error instanceof TooManyBytes) return refuse({ code: 'too-large', mostBytes: error.mostBytes })
  throw error
}

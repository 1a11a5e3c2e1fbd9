import { inputFaults } from '@encours/core/input-faults'
import { ok, type Result, refuse } from '@encours/core/result'
import type { Context } from 'hono'
import * as v from 'valibot'

/** More than any ask or action needs; files have a limit of their own. */
const mostJsonBytes = 64 * 1_024

/** What decoding puts in the place of bytes that are no UTF-8: kept, it would be wrong for good. */
const garbled = '\uFFFD'

/** The body as JSON, never more than 64 KiB of it. */
export async function readJson(c: Context): Promise<Result<unknown>> {
  const tooLarge = refuse({ code: 'too-large' as const, mostBytes: mostJsonBytes })
  const announced = c.req.header('content-length')
  if (announced !== undefined && Number(announced) > mostJsonBytes) return tooLarge
  try {
    const text = announced === undefined ? await readText(c.req.raw.body) : await c.req.text()
    if (text === null) return tooLarge
    return text.includes(garbled) ? refuse({ code: 'body-not-json' }) : ok(JSON.parse(text))
  } catch {
    return refuse({ code: 'body-not-json' })
  }
}

/** The body through its schema; every fault with its place. */
export async function readBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<Result<v.InferOutput<Schema>>> {
  const body = await readJson(c)
  return body.ok ? parseInput(schema, body.value) : body
}

/** Anything from outside through its schema. */
export function parseInput<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Result<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, input)
  return parsed.success
    ? ok(parsed.output)
    : refuse({ code: 'input-invalid', faults: inputFaults(parsed.issues) })
}

/** Null for more than it may be: a body without a length comes in chunks of nobody knows how many bytes. */
async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  if (body === null) return ''
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > mostJsonBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

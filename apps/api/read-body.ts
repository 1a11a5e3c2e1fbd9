import { ok, type Result, refuse } from '@encours/core/result'
import type { Context } from 'hono'
import * as v from 'valibot'
import { keepable, unkeepableIn } from './unkeepable.ts'

/** More than any ask or action needs; files have a limit of their own. */
const mostJsonBytes = 64 * 1_024

/** The body as JSON, never more than 64 KiB of it, and of texts that can be kept. */
export async function readJson(c: Context): Promise<Result<unknown>> {
  const tooLarge = refuse({ code: 'too-large' as const, mostBytes: mostJsonBytes })
  const announced = c.req.header('content-length')
  if (announced !== undefined && Number(announced) > mostJsonBytes) return tooLarge
  // Without a length the body comes in chunks of nobody knows how many bytes
  const text = announced === undefined ? await readText(c.req.raw.body) : await c.req.text()
  if (text === null) return tooLarge
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse({ code: 'body-not-json' })
  }
  const path = unkeepableIn(text, value)
  return path === null ? ok(value) : refuse({ code: 'input-invalid', faults: [{ path, expected: keepable }] })
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
    : refuse({ code: 'input-invalid', faults: parsed.issues.map(faultOf) })
}

const faultOf = (issue: v.BaseIssue<unknown>): { path: string; expected: string } => ({
  path: v.getDotPath(issue) ?? '',
  expected: issue.expected === 'never' ? 'nothing of this name' : expectedBy(issue),
})

/** Our own schemas say what they want; valibot's standard words say it in `expected`. */
const expectedBy = (issue: v.BaseIssue<unknown>): string =>
  issue.message.startsWith('Invalid') && issue.expected !== null ? issue.expected : issue.message

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

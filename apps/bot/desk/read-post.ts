import { inputFaults } from '@encours/core/input-faults'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import type { DeskRefusal } from './desk-refusal.ts'

/** A text, a button's value and a line in a field are far less. */
const mostBytes = 16 * 1_024

/** What the desk's own page sent, through its schema. Whatever another page makes the browser send is refused. */
export async function readPost<Schema extends v.GenericSchema>(
  request: Request,
  { schema, publicUrl }: { schema: Schema; publicUrl: string },
): Promise<Result<v.InferOutput<Schema>, DeskRefusal>> {
  if (!isFromOwnPage(request, publicUrl)) return refuse({ code: 'other-site' })
  const read = await readJson(request)
  if (!read.ok) return read
  const parsed = v.safeParse(schema, read.value)
  return parsed.success
    ? ok(parsed.output)
    : refuse({ code: 'input-invalid', faults: inputFaults(parsed.issues) })
}

/**
 * A browser says from where a page sends: in `Origin`, and newer ones in `Sec-Fetch-Site`. Both must say that it was
 * our page, and one of them has to be there. A server behind a proxy is also known by its public address.
 */
function isFromOwnPage({ headers, url }: Request, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site === null && origin === null) return false
  if (site !== null && site !== 'same-origin') return false
  return (
    origin === null ||
    hostOf(origin) === (headers.get('host') ?? hostOf(url)) ||
    origin === originOf(publicUrl)
  )
}

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null)

const originOf = (address: string): string => new URL(address).origin

async function readJson({ headers, body }: Request): Promise<Result<unknown, DeskRefusal>> {
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? ''))
    return refuse({ code: 'body-not-json' })
  try {
    const text = await readText(body)
    return text === null ? refuse({ code: 'too-large', mostBytes }) : ok(JSON.parse(text))
  } catch {
    return refuse({ code: 'body-not-json' })
  }
}

/** Null for more than it may be; what comes after that is not read. */
async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [text, bytes] = ['', 0]
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

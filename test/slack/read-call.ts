import type { IncomingMessage } from 'node:http'
import type { Arguments } from './methods/method.ts'

export type Heard = { token: string | null; args: Arguments }

/** Arguments that a form carries as JSON. */
const asJson = new Set(['blocks', 'metadata', 'view'])

/** What was sent, as a form or as JSON; a text is Slack's error for what cannot be read. */
export async function readCall(request: IncomingMessage): Promise<Heard | string> {
  const body = await readBody(request)
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null
  const kind = request.headers['content-type']?.split(';')[0]
  if (kind === 'application/json') {
    const args = parsed(body)
    return typeof args === 'object' && args !== null && !Array.isArray(args)
      ? { token: bearer, args: args as Arguments }
      : 'invalid_json'
  }
  if (kind !== 'application/x-www-form-urlencoded')
    return body === '' ? { token: bearer, args: {} } : 'invalid_post_type'
  const { token, ...form } = Object.fromEntries(new URLSearchParams(body))
  const args = Object.fromEntries(
    Object.entries(form).map(([name, text]) => [name, asJson.has(name) ? parsed(text) : text]),
  )
  if (args['blocks'] === undefined && form['blocks'] !== undefined) return 'invalid_blocks_format'
  return { token: bearer ?? token ?? null, args }
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

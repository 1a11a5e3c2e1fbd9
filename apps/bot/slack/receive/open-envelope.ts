import { ok, type Result, refuse } from '@encours/core/result'
import { verifySlackRequest } from '@slack/bolt'

/** Why a request is not taken. */
export type NotTaken = 'too-large' | 'unsigned' | 'stale' | 'future' | 'forged' | 'no-payload'

/** What a signed request asks. */
export type Opened =
  | { kind: 'payload'; body: Record<string, unknown> }
  | { kind: 'challenge'; challenge: string }
  /** Slack looks whether the certificate is good; nothing else is in it. */
  | { kind: 'certificate' }

/** Slack's largest payload, a press on a full message, is some hundred kilobytes. */
const mostBytes = 1_048_576
/** How far Slack's clock and ours may lie apart, either way. */
const mostSkewMs = 300_000

type Keys = { signingSecret: string; nowMs: number }

/** What Slack sent, once it is known that Slack sent it, and just now. */
export async function openEnvelope(request: Request, keys: Keys): Promise<Result<Opened, NotTaken>> {
  const text = await readText(request)
  if (text === null) return refuse('too-large')
  const isForm = contentTypeOf(request) === 'application/x-www-form-urlencoded'
  if (isForm && isCertificateCheck(text)) return ok({ kind: 'certificate' })
  const signed = checkSignature(request, { ...keys, text })
  if (!signed.ok) return signed
  const body = isForm ? formBody(text) : jsonBody(text)
  if (body === null) return refuse('no-payload')
  const { type, challenge } = body
  return type === 'url_verification' && typeof challenge === 'string'
    ? ok({ kind: 'challenge', challenge })
    : ok({ kind: 'payload', body })
}

async function readText(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const contentTypeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** Unsigned, so it may hold nothing that could be acted on. */
function isCertificateCheck(text: string): boolean {
  const form = new URLSearchParams(text)
  return (
    form.get('ssl_check') === '1' && [...form.keys()].every((key) => key === 'ssl_check' || key === 'token')
  )
}

/** Bolt's own check lets a time to come pass: whoever kept such a request could send it again until then. */
function checkSignature(
  { headers }: Request,
  { signingSecret, nowMs, text }: Keys & { text: string },
): Result<true, NotTaken> {
  const timestamp = headers.get('x-slack-request-timestamp') ?? ''
  const signature = headers.get('x-slack-signature') ?? ''
  if (!/^\d{1,12}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return refuse('unsigned')
  const seconds = Number(timestamp)
  const aheadMs = seconds * 1_000 - nowMs
  if (Math.abs(aheadMs) > mostSkewMs) return refuse(aheadMs > 0 ? 'future' : 'stale')
  try {
    verifySlackRequest({
      signingSecret,
      body: text,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds },
      nowMilliseconds: nowMs,
    })
    return ok(true)
  } catch {
    return refuse('forged')
  }
}

/** A command is the form itself; what was pressed or sent off is JSON in its field `payload`. */
function formBody(text: string): Record<string, unknown> | null {
  const form = new URLSearchParams(text)
  const payload = form.get('payload')
  return payload === null ? Object.fromEntries(form) : jsonBody(payload)
}

function jsonBody(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null
  } catch {
    return null
  }
}

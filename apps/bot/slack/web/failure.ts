import { webApi } from '@slack/bolt'

/** Why a call to Slack came to nothing. */
export type SlackFailure =
  /** Slack's own word for it: `channel_not_found`. */
  | { kind: 'refused'; error: string }
  | { kind: 'rate-limited'; retryAfterMs: number }
  /** No answer, or one that is none. `sent` says whether Slack may have done it all the same. */
  | { kind: 'unreachable'; why: string; sent: boolean }

/** In short, for the log and for whoever is told. */
export const failureWord = (failure: SlackFailure): string =>
  failure.kind === 'refused' ? failure.error : failure.kind === 'rate-limited' ? 'ratelimited' : failure.why

/** What the client threw. Its errors carry the whole answer; only what it is goes on. */
export function failureOf(error: unknown): SlackFailure {
  if (error instanceof webApi.WebAPIPlatformError) return refusedOr(error.data.error)
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'rate-limited', retryAfterMs: error.retryAfter * 1_000 }
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return answeredWith(error.statusCode)
  }
  if (error instanceof webApi.WebAPIRequestError) return unreachable(error.original)
  return { kind: 'unreachable', why: 'no answer', sent: true }
}

/** An error page: that Slack is not there says for sure that nothing was done, the others do not. */
export const answeredWith = (status: number): SlackFailure =>
  status === 413
    ? { kind: 'refused', error: 'request_too_large' }
    : { kind: 'unreachable', why: `status ${status}`, sent: status !== 503 }

/** Slack's words for being out of order, on which the same call may go well a moment later. */
const outOfOrder = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable'])

/** An answer that is no JSON comes back as a text: it is an error page of something in between. */
function refusedOr(error: string): SlackFailure {
  if (outOfOrder.has(error)) return { kind: 'unreachable', why: error, sent: true }
  if (error === 'ratelimited') return { kind: 'rate-limited', retryAfterMs: 1_000 }
  return /^[a-z0-9_]{1,80}$/.test(error)
    ? { kind: 'refused', error }
    : { kind: 'unreachable', why: 'no JSON', sent: true }
}

/** Where no connection was made, nothing can have been done. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/** What `fetch` threw: its own error says nothing, the cause says what. */
export function unreachable(error: unknown): SlackFailure {
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : null)
  const why = code ?? (error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'no answer')
  return { kind: 'unreachable', why, sent: !neverSent.has(why) }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

import { setTimeout } from 'node:timers/promises'
import { ok, type Result, refuse } from '@encours/core/result'
import type { webApi } from '@slack/bolt'
import { answeredWith, failureOf, type SlackFailure, unreachable } from './failure.ts'

/** An answer of Slack; what is in it is looked at where it is used. */
export type SlackAnswer = Readonly<Record<string, unknown>>

/** The Web API as the rest of this folder sees it: every outcome is a value, and no call waits for ever. */
export type SlackApi = {
  call: (
    method: string,
    args: Record<string, unknown>,
    manner?: CallManner,
  ) => Promise<Result<SlackAnswer, SlackFailure>>
  /** Answers where a command or a press came from; the address is good for 30 minutes and 5 answers. */
  respond: (url: string, message: Record<string, unknown>) => Promise<Result<true, SlackFailure>>
}

/** Whether a message whose answer was lost is sent once more at once; it is, unless somebody else sees to that. */
export type CallManner = { resendLost: boolean }

/** How long one call may take. */
export const callTimeoutMs = 10_000
const mostTries = 3
/** Whoever asked does not wait longer than this for Slack to be less busy. */
const longestPauseMs = 30_000
const pauseMs = 500

/** `left` ends the pauses between tries: a stopping process gives up instead. */
export function createSlackApi(client: webApi.WebClient, left: AbortSignal): SlackApi {
  return {
    call: (method, args, { resendLost } = { resendLost: true }) =>
      patiently(() => callOnce(client, method, args), { method, left, mostSaid: resendLost ? 2 : 1 }),
    respond: (url, message) =>
      patiently(() => respondOnce(url, message), { method: 'respond', left, mostSaid: 2 }),
  }
}

/**
 * Tries again what Slack was too busy for, and what did not reach it. A message whose answer was lost is sent once
 * more at most: twice said is better than unsaid.
 */
async function patiently<Value>(
  once: () => Promise<Result<Value, SlackFailure>>,
  { method, left, mostSaid }: { method: string; left: AbortSignal; mostSaid: number },
): Promise<Result<Value, SlackFailure>> {
  let maybeSaid = 0
  for (let tried = 1; ; tried += 1) {
    const outcome = await once()
    if (outcome.ok) return outcome
    const failure = outcome.refusal
    if (failure.kind === 'unreachable' && failure.sent && speaks(method)) maybeSaid += 1
    const waitMs = pauseAfter(failure, tried)
    if (waitMs === null || tried === mostTries || maybeSaid >= mostSaid || left.aborted) return outcome
    const waited = await setTimeout(waitMs, true, { signal: left }).catch(() => false)
    if (!waited) return outcome
  }
}

const speaks = (method: string): boolean => method.startsWith('chat.post') || method === 'respond'

/** Null where trying again would change nothing, or come too late. */
function pauseAfter(failure: SlackFailure, tried: number): number | null {
  if (failure.kind === 'refused') return null
  if (failure.kind === 'unreachable') return pauseMs * tried
  return failure.retryAfterMs <= longestPauseMs ? failure.retryAfterMs : null
}

async function callOnce(
  client: webApi.WebClient,
  method: string,
  args: Record<string, unknown>,
): Promise<Result<SlackAnswer, SlackFailure>> {
  try {
    return ok({ ...(await client.apiCall(method, args)) })
  } catch (error) {
    return refuse(failureOf(error))
  }
}

async function respondOnce(
  url: string,
  message: Record<string, unknown>,
): Promise<Result<true, SlackFailure>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(callTimeoutMs),
    })
    await response.body?.cancel()
    if (response.ok) return ok(true)
    if (response.status === 429) {
      const seconds = Number(response.headers.get('retry-after') ?? 1)
      return refuse({ kind: 'rate-limited', retryAfterMs: (Number.isFinite(seconds) ? seconds : 1) * 1_000 })
    }
    return response.status >= 500
      ? refuse(answeredWith(response.status))
      : refuse({ kind: 'refused', error: 'response_url_refused' })
  } catch (error) {
    return refuse(unreachable(error))
  }
}

import { type Actor, actorKey } from '@encours/core/access/actor'
import type { Refusal } from '@encours/core/refusal'
import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf } from './address-of.ts'

/** How often one asker is answered; each process counts for itself. */
export type RateLimits = {
  /** Counts a request of an actor, or of an address where nobody is signed in; the refusal where there were too many. */
  request: (routeKey: string, by: { c: Context; actor: Actor | null }) => Promise<Refusal | null>
  /** Counts a try to get in, by its address. */
  attempt: (c: Context) => Promise<Refusal | null>
}

const minuteSeconds = 60
/** A colleague signs in with two of them; a mailbox full of links is not tried out. */
const attemptsAMinute = 20

/** For machines that look after the server, what Slack has signed, and what a page brings along in numbers. */
const uncounted = new Set([
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'POST /slack/events',
  'GET /docs/files/:file',
  'GET /desk/files/:file',
])

/** Whether requests of a route count. */
export const isCounted = (routeKey: string): boolean => !uncounted.has(routeKey)

/** The limits as they are set; null where they are off. */
export function createRateLimits({
  perMinute,
  trustsProxy,
}: {
  perMinute: number | null
  /** Whether `X-Forwarded-For` is a proxy's of ours. */
  trustsProxy: boolean
}): RateLimits | null {
  if (perMinute === null) return null
  const requests = new RateLimiterMemory({ points: perMinute, duration: minuteSeconds })
  const attempts = new RateLimiterMemory({ points: attemptsAMinute, duration: minuteSeconds })
  return {
    request: async (routeKey, { c, actor }) =>
      isCounted(routeKey)
        ? count(requests, actor === null ? addressOf(c, { trustsProxy }) : actorKey(actor))
        : null,
    attempt: (c) => count(attempts, addressOf(c, { trustsProxy })),
  }
}

/** The library says no by throwing what it has counted. */
async function count(limiter: RateLimiterMemory, key: string): Promise<Refusal | null> {
  try {
    await limiter.consume(key)
    return null
  } catch (over) {
    if (!(over instanceof RateLimiterRes)) throw over
    return { code: 'too-many-requests', retryAfterSeconds: Math.max(1, Math.ceil(over.msBeforeNext / 1_000)) }
  }
}

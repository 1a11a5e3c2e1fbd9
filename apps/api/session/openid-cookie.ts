import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@encours/core/day'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { cookieText, keptCookie } from './cookie.ts'
import type { Begun } from './openid.ts'

/** Long enough to find a password and a second factor. */
const withinSeconds = 600

const name = 'encours_openid'

const begunSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  until: v.number(),
})

type Keeping = Pick<Deps, 'publicUrl' | 'secretKey' | 'now'>

/** What a sign-in elsewhere began with, kept by the browser that began it and signed, so that it is nobody else's. */
export function begunCookie(begun: Begun, { publicUrl, secretKey, now }: Keeping): string {
  const until = Date.parse(now()) + withinSeconds * 1_000
  const payload = Buffer.from(JSON.stringify({ ...begun, until })).toString('base64url')
  const text = `${payload}.${signatureOf(payload, secretKey)}`
  return keptCookie({ publicUrl, name, text, seconds: withinSeconds })
}

/** Takes it away: a sign-in comes back once. */
export const noBegunCookie = ({ publicUrl }: Pick<Keeping, 'publicUrl'>): string =>
  keptCookie({ publicUrl, name, text: '', seconds: 0 })

/** What this browser began; null where it began nothing, too long ago, or has changed it. */
export function begunBy(c: Context, { publicUrl, secretKey, now }: Keeping): Begun | null {
  const [payload, signature] = cookieText(c, { publicUrl, name })?.split('.') ?? []
  if (payload === undefined || signature === undefined) return null
  if (!isSame(signature, signatureOf(payload, secretKey))) return null
  const parsed = v.parse(begunSchema, JSON.parse(Buffer.from(payload, 'base64url').toString()))
  return isOver(parsed.until, now()) ? null : parsed
}

const isOver = (untilMs: number, now: Instant): boolean => untilMs <= Date.parse(now)

/** The server's key signs other things too: what it signs here says so. */
const signatureOf = (payload: string, secretKey: string): string =>
  createHmac('sha256', secretKey).update(`openid sign-in:${payload}`).digest('base64url')

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

import { hash } from 'node:crypto'
import type { Context } from 'hono'

/** What a browser keeps for us; an empty text takes it away. */
type Kept = { publicUrl: string; name: string; text: string; seconds: number }

/** Bound to the host where the address is https. */
const nameAt = (publicUrl: string, name: string): string =>
  publicUrl.startsWith('https:') ? `__Host-${name}` : name

/** A cookie that scripts cannot read and other sites' forms do not carry. */
export function keptCookie({ publicUrl, name, text, seconds }: Kept): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${nameAt(publicUrl, name)}=${text}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

/** What a request's cookie of this name says; null where it has none. */
export function cookieText(
  c: Context,
  { publicUrl, name }: { publicUrl: string; name: string },
): string | null {
  const prefix = `${nameAt(publicUrl, name)}=`
  const found = c.req
    .header('cookie')
    ?.split(/; */)
    .find((cookie) => cookie.startsWith(prefix))
  return found?.slice(prefix.length) ?? null
}

/** The name under which a browser keeps its session. */
const session = 'encours_session'

/** The cookie of a session; an empty secret takes it away. */
export const sessionCookie = ({
  publicUrl,
  secret,
  days,
}: {
  publicUrl: string
  secret: string
  days: number
}): string => keptCookie({ publicUrl, name: session, text: secret, seconds: days * 24 * 60 * 60 })

/** The hash of the secret that a request's cookie carries; null where it has none. */
export function sessionHash(c: Context, publicUrl: string): string | null {
  const secret = cookieText(c, { publicUrl, name: session })
  return secret !== null && /^[\w-]{20,100}$/.test(secret) ? hash('sha256', secret) : null
}

/**
 * Whether a request comes from one of our own pages, or from no page at all. Browsers say so in `Sec-Fetch-Site`; older
 * ones name the page's origin, which must then be the host that was asked.
 */
export function isFromOurPages(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  return origin === undefined || URL.parse(origin)?.host === c.req.header('host')
}

import { hash } from 'node:crypto'
import type { Context } from 'hono'

/** The name under which a browser keeps its session: bound to the host where the address is https. */
const nameAt = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-encours_session' : 'encours_session'

/** A cookie that scripts cannot read and other sites' forms do not carry. An empty secret takes it away. */
export function sessionCookie({
  publicUrl,
  secret,
  days,
}: {
  publicUrl: string
  secret: string
  days: number
}): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  const seconds = days * 24 * 60 * 60
  return `${nameAt(publicUrl)}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

/** The hash of the secret that a request's cookie carries; null where it has none. */
export function sessionHash(c: Context, publicUrl: string): string | null {
  const cookies = c.req.header('cookie')
  if (cookies === undefined) return null
  const prefix = `${nameAt(publicUrl)}=`
  const found = cookies.split(/; */).find((cookie) => cookie.startsWith(prefix))
  const secret = found?.slice(prefix.length) ?? ''
  return /^[\w-]{20,100}$/.test(secret) ? hash('sha256', secret) : null
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

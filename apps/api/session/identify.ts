import { ok } from '@encours/core/result'
import { loadSignedIn } from '@encours/db/load/sign-in'
import type { Identify } from '../app.ts'
import type { Deps } from '../deps.ts'
import { createBearer } from './bearer.ts'
import { isFromOurPages, sessionHash } from './cookie.ts'

const reading = new Set(['GET', 'HEAD'])

/**
 * Who stands behind a request: the token in its header, else the session in its cookie. A cookie comes along whatever
 * page sends the request, so it counts for writing only where the page is ours.
 */
export function createIdentify({
  store,
  now,
  publicUrl,
  believed,
}: Pick<Deps, 'store' | 'now' | 'publicUrl' | 'believed'>): Identify {
  const bearer = createBearer({ store, believed })
  return async (c) => {
    if (c.req.header('authorization') !== undefined) return bearer(c)
    const secretHash = sessionHash(c, publicUrl)
    if (secretHash === null) return ok(null)
    if (!reading.has(c.req.method) && !isFromOurPages(c)) return ok(null)
    const signedIn = await store.read((door) => loadSignedIn(door, { secretHash, now: now() }))
    return ok(signedIn?.actor ?? null)
  }
}

import { ok, refuse } from '@encours/core/result'
import { loadTokenActor } from '@encours/db/load/token-actor'
import type { Identify } from '../app.ts'
import type { Deps } from '../deps.ts'
import { tokenHash } from './token-secret.ts'

/** `Authorization: Bearer enc_…` → the person or the token behind it. No header is nobody; a wrong one is refused. */
export function createBearer({ store, believed }: Pick<Deps, 'store' | 'believed'>): Identify {
  return async (c) => {
    const header = c.req.header('authorization')
    if (header === undefined) return ok(null)
    const secret = /^Bearer\s+(enc_[\w-]{20,100})\s*$/i.exec(header)?.[1]
    if (secret === undefined) return refuse({ code: 'token-unknown' })
    const hash = tokenHash(secret)
    const known = believed.recall(hash)
    if (known !== null) return ok(known)
    const remember = believed.looking()
    const actor = await store.read((door) => loadTokenActor(door, hash))
    if (actor === null) return refuse({ code: 'token-unknown' })
    remember(hash, actor)
    return ok(actor)
  }
}

import type { Actor } from '@encours/core/access/actor'
import { ok, refuse } from '@encours/core/result'
import { loadTokenActor } from '@encours/db/load/token-actor'
import type { Store } from '@encours/db/store'
import type { Identify } from '../app.ts'
import { tokenHash } from './token-secret.ts'

/** How long another process may go on believing a token whose person has changed. */
const believedMs = 5_000
const mostBelieved = 10_000

type Known = { actor: Actor; untilMs: number }

/** `Authorization: Bearer enc_…` → the person or the token behind it. No header is nobody; a wrong one is refused. */
export function createBearer(store: Store): Identify {
  const believed = new Map<string, Known>()
  return async (c) => {
    const header = c.req.header('authorization')
    if (header === undefined) return ok(null)
    const secret = /^Bearer\s+(enc_[\w-]{20,100})\s*$/i.exec(header)?.[1]
    if (secret === undefined) return refuse({ code: 'token-unknown' })
    const hash = tokenHash(secret)
    const known = believed.get(hash)
    if (known !== undefined && known.untilMs > performance.now()) return ok(known.actor)
    const actor = await store.read((door) => loadTokenActor(door, hash))
    if (actor === null) return refuse({ code: 'token-unknown' })
    if (believed.size >= mostBelieved) believed.clear()
    believed.set(hash, { actor, untilMs: performance.now() + believedMs })
    return ok(actor)
  }
}

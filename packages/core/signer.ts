import type { Actor } from './access/actor.ts'

/** Who did something, as it stood then: the name stays what it was. Both null for a token and the system. */
export type Signer = { personId: string | null; name: string | null }

/**
 * How an actor signs.
 *
 * @example
 * signerOf({ kind: 'system' }) // { personId: null, name: null }
 */
export const signerOf = (actor: Actor): Signer =>
  actor.kind === 'person' ? { personId: actor.personId, name: actor.name } : { personId: null, name: null }

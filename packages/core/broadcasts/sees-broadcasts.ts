import { type Actor, roleOf } from '../access/actor.ts'

/**
 * Whether somebody sees every broadcast, theirs or not: credit, who send them, and directors. Others see what was sent to
 * them.
 *
 * @example
 * seesAllBroadcasts({ kind: 'token', tokenId: 't1', role: 'director' }) // true
 * seesAllBroadcasts({ kind: 'token', tokenId: 't2', role: 'admin' }) // false
 */
export const seesAllBroadcasts = (actor: Actor): boolean => {
  const role = roleOf(actor)
  return role === null || role === 'credit' || role === 'director'
}

/**
 * Whether somebody sees who a broadcast went to and who has read it: credit alone, who ask after it.
 *
 * @example
 * seesReaders({ kind: 'token', tokenId: 't1', role: 'director' }) // false
 */
export const seesReaders = (actor: Actor): boolean => {
  const role = roleOf(actor)
  return role === null || role === 'credit'
}

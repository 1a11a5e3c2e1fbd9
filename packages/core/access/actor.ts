import { type Level, lowestLevel, type Role } from './role.ts'

/** Who does or asks something. The clock and the start of the product act as `system`. */
export type Actor =
  | {
      kind: 'person'
      personId: string
      name: string
      role: Role
      level: Level | null
      region: string | null
      team: string | null
    }
  | { kind: 'token'; tokenId: string; role: Role }
  | { kind: 'system' }

/** The key under which an actor stands in the journal and the ledger of actions: `person:p1`, `token:t1`, `system`. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.personId}`
    case 'token':
      return `token:${actor.tokenId}`
    case 'system':
      return 'system'
  }
}

/**
 * The person behind an actor's key; null for a token and the system.
 *
 * @example
 * personIdIn('person:p1') // 'p1'
 * personIdIn('system') // null
 */
export const personIdIn = (key: string): string | null =>
  key.startsWith('person:') ? key.slice('person:'.length) : null

/**
 * The person behind an actor; null for a token and the system, who sign with their key only.
 *
 * @example
 * personIdOf({ kind: 'system' }) // null
 */
export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

/**
 * The role an actor acts in; null for the system, which has none.
 *
 * @example
 * roleOf({ kind: 'token', tokenId: 't1', role: 'credit' }) // 'credit'
 */
export const roleOf = (actor: Actor): Role | null => (actor.kind === 'system' ? null : actor.role)

/**
 * How far an actor's approval reaches; null for roles that approve nothing. A token has no level of its own: it reaches
 * as far as the lowest of its role.
 *
 * @example
 * levelOf({ kind: 'token', tokenId: 't1', role: 'finance' }) // 'cfo'
 */
export function levelOf(actor: Actor): Level | null {
  const role = roleOf(actor)
  return (actor.kind === 'person' ? actor.level : null) ?? (role && lowestLevel[role])
}

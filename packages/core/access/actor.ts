import type { Level, Role } from './role.ts'

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

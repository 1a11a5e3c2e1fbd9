import type { WatchedState } from '../decide.ts'
import type { Receiver } from './telling.ts'

/** Everyone of credit. */
export const creditTeam: Receiver = { kind: 'role', role: 'credit', region: null }

/** Whoever looks after an account; credit where nobody does. */
export const ownerOf = ({ dossier }: WatchedState): Receiver =>
  dossier.account.ownerId === null ? creditTeam : { kind: 'person', personId: dossier.account.ownerId }

/** The sales managers of an account's region. */
export const managersOf = ({ dossier }: WatchedState): Receiver => ({
  kind: 'role',
  role: 'manager',
  region: dossier.account.region,
})

import type { WatchedState } from '../decide.ts'
import type { Receiver } from './telling.ts'

/** Everyone of credit. */
export const creditTeam: Receiver = { kind: 'role', role: 'credit', region: null }

/** Whoever looks after an account; credit where nobody does. */
export const ownerOf = ({ dossier }: WatchedState): Receiver =>
  dossier.account.ownerId === null ? creditTeam : { kind: 'person', personId: dossier.account.ownerId }

/** The sales managers of an account's region; credit where it has none, as no other manager sees the account. */
export const managersOf = ({ dossier }: WatchedState): Receiver =>
  dossier.account.region === null
    ? creditTeam
    : { kind: 'role', role: 'manager', region: dossier.account.region }

/** Finance, who hears of what credit alone was told and has not answered. */
export const financeTeam: Receiver = { kind: 'role', role: 'finance', region: null }

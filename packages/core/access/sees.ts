import type { Dispute } from '../disputes/dispute.ts'
import type { Account } from '../ledger/account.ts'
import { type Actor, personIdOf, roleOf } from './actor.ts'
import type { Role } from './role.ts'

/** Roles that see figures, of the accounts that they see; whoever has another is in no verdict and no portfolio. */
export const figureRoles: readonly Role[] = ['rep', 'manager', 'director', 'credit', 'finance']

/** What of an account decides who sees it. */
export type SeenAccount = Pick<Account, 'ownerId' | 'region'>

/**
 * Whether someone may see an account, its dossier and its credit checks: a rep the own accounts, a manager those of the
 * region too, a director those of the region (all where none is set), credit and finance all. A resolver sees a
 * dispute and never the exposure; an administrator sees no figures by that role alone.
 *
 * @example
 * maySee({ kind: 'token', tokenId: 't1', role: 'credit' }, { ownerId: 'p1', region: 'North' }) // true
 * maySee({ kind: 'token', tokenId: 't2', role: 'admin' }, { ownerId: 'p1', region: 'North' }) // false
 */
export function maySee(actor: Actor, account: SeenAccount): boolean {
  if (actor.kind === 'system') return true
  const viewer = actor.kind === 'person' ? actor : { personId: null, role: actor.role, region: null }
  return rows[viewer.role](viewer, account)
}

type Viewer = { personId: string | null; region: string | null }

const owns = (viewer: Viewer, account: SeenAccount): boolean =>
  viewer.personId !== null && viewer.personId === account.ownerId

const inRegion = (viewer: Viewer, account: SeenAccount): boolean =>
  viewer.region !== null && viewer.region === account.region

const rows: Record<Role, (viewer: Viewer, account: SeenAccount) => boolean> = {
  rep: owns,
  manager: (viewer, account) => owns(viewer, account) || inRegion(viewer, account),
  director: (viewer, account) => viewer.region === null || inRegion(viewer, account),
  resolver: () => false,
  credit: () => true,
  finance: () => true,
  admin: () => false,
}

/**
 * Whether a dispute is somebody's to see and act on without the account: it was given to them or to their team, or they
 * raised it. A resolver sees the dispute and never the exposure.
 *
 * @example
 * mayTouchDispute({ kind: 'token', tokenId: 't1', role: 'credit' }, { team: 'logistics', owner: null, openedBy: { personId: null, name: null } }) // false
 */
export function mayTouchDispute(
  actor: Actor,
  { team, owner, openedBy }: Pick<Dispute, 'team' | 'owner' | 'openedBy'>,
): boolean {
  const personId = personIdOf(actor)
  if (personId === null || actor.kind !== 'person') return false
  const isTeams = roleOf(actor) === 'resolver' && actor.team === team
  return isTeams || owner?.personId === personId || openedBy.personId === personId
}

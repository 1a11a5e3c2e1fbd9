import { type Actor, personIdOf, roleOf } from '../access/actor.ts'
import type { Account } from '../ledger/account.ts'
import { creditTeam } from '../messages/receivers.ts'
import type { Receiver } from '../messages/telling.ts'
import type { Policy } from '../policy/policy.ts'
import type { Dispute } from './dispute.ts'
import type { DisputeReason, DisputeTeam } from './dispute-reason.ts'

type Owned = Pick<Account, 'ownerId'>
type Given = Pick<Dispute, 'team' | 'owner'>

/**
 * Who settles a dispute of a reason by the policy. What is the rep's goes with the account, whoever has it; credit
 * takes it where nobody has.
 */
export function teamFor(
  reason: DisputeReason,
  { account, policy }: { account: Owned; policy: Pick<Policy, 'disputes'> },
): DisputeTeam {
  const { team } = policy.disputes.reasons[reason]
  return team === 'rep' && account.ownerId === null ? 'credit' : team
}

/**
 * Who is to settle a dispute now: the person it was given to, else the team; of the rep's, whoever has the account.
 *
 * @example
 * settlerOf({ team: 'rep', owner: null }, { ownerId: 'p-rep' }) // { kind: 'person', personId: 'p-rep' }
 * settlerOf({ team: 'quality', owner: null }, { ownerId: 'p-rep' }) // { kind: 'team', team: 'quality' }
 */
export function settlerOf({ team, owner }: Given, { ownerId }: Owned): Receiver {
  const personId = owner?.personId ?? (team === 'rep' ? ownerId : null)
  if (personId !== null) return { kind: 'person', personId }
  return team === 'credit' || team === 'rep' ? creditTeam : { kind: 'team', team }
}

/** Whether a credit note is proposed, which only credit can grant; anything else the settler can end. */
export const waitsForCredit = ({ state }: Pick<Dispute, 'state'>): boolean =>
  state.kind === 'proposed' && state.what === 'credit'

/**
 * Whether a dispute is an actor's to settle: it was given to them or to their team. What is the rep's is the account's
 * owner's and the sales manager's; credit may settle all.
 *
 * @example
 * isSettler({ kind: 'token', tokenId: 't1', role: 'credit' }, { team: 'legal', owner: null }, { ownerId: null }) // true
 */
export function isSettler(actor: Actor, { team, owner }: Given, { ownerId }: Owned): boolean {
  const role = roleOf(actor)
  if (role === 'credit') return true
  const personId = personIdOf(actor)
  if (actor.kind !== 'person' || personId === null) return false
  if (owner?.personId === personId) return true
  if (team === 'rep') return role === 'manager' || ownerId === personId
  return role === 'resolver' && actor.team === team
}

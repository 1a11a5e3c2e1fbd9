import type { Action, ActionOf, ActionType } from '../action.ts'
import type { AccountState, BookState, PersonState } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { invariant, ok, type Result, refuse } from '../result.ts'
import { type Actor, personIdOf, roleOf } from './actor.ts'
import { beyondApproval } from './approval.ts'
import { type Role, roles } from './role.ts'
import { maySee } from './sees.ts'

/** Who may do an action: a role, within a reach; the system where it says so. */
export type AccessRow = {
  roles: readonly Role[]
  /** `all` accounts, the `seen` ones (own, region: see `sees.ts`), limits within the `approval` levels of the policy, or what is the `own` of whoever acts (an administrator's reach is everybody's). */
  within: 'all' | 'seen' | 'approval' | 'own'
  /** The clock and the command line on the server itself, which makes the first administrator. */
  system: boolean
}

/** The whole of who may do what. An action type without a row does not compile. */
export const accessRows: Readonly<Record<ActionType, AccessRow>> = {
  'limit.set': { roles: ['credit', 'finance'], within: 'approval', system: false },
  'hold.place': { roles: ['credit'], within: 'all', system: false },
  'hold.release': { roles: ['credit'], within: 'all', system: false },
  'reservation.make': { roles: ['rep', 'manager', 'credit'], within: 'seen', system: false },
  'reservation.release': { roles: ['rep', 'manager', 'credit'], within: 'seen', system: false },
  'reservation.expire': { roles: [], within: 'all', system: true },
  'account.assign': { roles: ['manager', 'credit'], within: 'seen', system: false },
  'person.add': { roles: ['admin'], within: 'all', system: true },
  'person.change': { roles: ['admin'], within: 'all', system: true },
  'token.add': { roles: ['admin'], within: 'all', system: true },
  'link.add': { roles: ['admin'], within: 'all', system: true },
  'session.begin': { roles: [], within: 'all', system: true },
  'session.end': { roles, within: 'own', system: true },
}

/**
 * Whether an actor may do an action on what it is decided on. A refusal says which roles may, whose account it is, or
 * which levels must approve. Comes before `decide…`, which rules on the facts.
 *
 * @example
 * mayAct({ kind: 'system' }, { id: 'a1', type: 'hold.release', accountId: 'A1', note: null }, { taken: [] }) // { ok: false, refusal: { code: 'not-allowed', role: null, needs: ['credit'] } }
 */
export function mayAct(
  actor: Actor,
  action: Action,
  state: AccountState | PersonState | BookState,
): Result<true> {
  const row = accessRows[action.type]
  if (actor.kind === 'system') return row.system ? ok(true) : notAllowed(actor, row)
  if (!row.roles.includes(actor.role)) return notAllowed(actor, row)
  const refusal = beyondReach(actor, action, { row, state })
  return refusal ? refuse(refusal) : ok(true)
}

function beyondReach(
  actor: Actor,
  action: Action,
  { row, state }: { row: AccessRow; state: AccountState | PersonState | BookState },
): Refusal | null {
  switch (row.within) {
    case 'all':
      return null
    case 'seen':
      return maySee(actor, accountState(state).dossier.account) ? null : notYours(accountState(state))
    case 'own':
      return isOwn(actor, state) ? null : { code: 'not-allowed', role: roleOf(actor), needs: ['admin'] }
    case 'approval':
      return beyondApproval(actor, limitSet(action), accountState(state))
  }
}

function notAllowed(actor: Actor, row: AccessRow): Result<true> {
  return refuse({ code: 'not-allowed', role: roleOf(actor), needs: [...row.roles] })
}

const isOwn = (actor: Actor, state: AccountState | PersonState | BookState): boolean =>
  roleOf(actor) === 'admin' || ('person' in state && personIdOf(actor) === state.person?.id)

function notYours({ dossier }: AccountState): Refusal {
  return { code: 'not-your-account', accountNumber: dossier.account.number, ownerName: null }
}

function accountState(state: AccountState | PersonState | BookState): AccountState {
  invariant('dossier' in state, 'an action within a reach is on an account')
  return state
}

function limitSet(action: Action): ActionOf<'limit.set'> {
  invariant(action.type === 'limit.set', 'approval levels are for limits')
  return action
}

import type { Action, ActionOf } from '../action.ts'
import type { AccountState, AnyState } from '../decide.ts'
import { matterOf } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { invariant, ok, type Result, refuse } from '../result.ts'
import { type AccessRow, accessRows } from './access-rows.ts'
import { type Actor, levelOf, personIdOf, roleOf } from './actor.ts'
import { beyondApproval } from './approval.ts'
import { maySee, mayTouchDispute } from './sees.ts'

/**
 * Whether an actor may do an action on what it is decided on. A refusal says which roles may, whose account it is, or
 * which levels must approve. Comes before `decide…`, which rules on the facts.
 *
 * @example
 * mayAct({ kind: 'system' }, { id: 'a1', type: 'hold.release', accountId: 'A1', note: null }, { taken: [] }) // { ok: false, refusal: { code: 'not-allowed', role: null, needs: ['credit'] } }
 */
export function mayAct(actor: Actor, action: Action, state: AnyState): Result<true> {
  const row = accessRows[action.type]
  if (actor.kind === 'system') return row.system ? ok(true) : notAllowed(actor, row)
  if (!row.roles.includes(actor.role)) return notAllowed(actor, row)
  const refusal = beyondReach(actor, action, { row, state })
  return refusal ? refuse(refusal) : ok(true)
}

function beyondReach(
  actor: Actor,
  action: Action,
  { row, state }: { row: AccessRow; state: AnyState },
): Refusal | null {
  switch (row.within) {
    case 'all':
      return null
    case 'seen':
      return 'dossier' in state ? unseen(actor, state) : outsideBook(actor)
    case 'dispute':
      return outsideDispute(actor, action, accountState(state))
    case 'own':
      return isOwn(actor, state) ? null : { code: 'not-allowed', role: roleOf(actor), needs: ['admin'] }
    case 'credit-manager':
      return roleOf(actor) === 'credit' && levelOf(actor) !== 'manager'
        ? { code: 'level-too-low', needs: ['manager'] }
        : null
    case 'approval':
      return beyondApproval(actor, limitSet(action), accountState(state))
  }
}

function notAllowed(actor: Actor, row: AccessRow): Result<true> {
  return refuse({ code: 'not-allowed', role: roleOf(actor), needs: [...row.roles] })
}

const unseen = (actor: Actor, state: AccountState): Refusal | null =>
  maySee(actor, state.dossier.account) ? null : notYours(state)

/** What is the book's own concerns credit. */
const outsideBook = (actor: Actor): Refusal | null =>
  roleOf(actor) === 'credit' ? null : { code: 'not-allowed', role: roleOf(actor), needs: ['credit'] }

/** An account that one sees is enough; without it, the dispute itself must be one's own. */
function outsideDispute(actor: Actor, action: Action, state: AccountState): Refusal | null {
  if (maySee(actor, state.dossier.account)) return null
  invariant('disputeId' in action, 'an action within a dispute names one')
  const dispute = matterOf(state.dossier.disputes, action.disputeId) ?? state.looked?.ended ?? null
  return dispute !== null && mayTouchDispute(actor, dispute) ? null : notYours(state)
}

const isOwn = (actor: Actor, state: AnyState): boolean =>
  roleOf(actor) === 'admin' || ('person' in state && personIdOf(actor) === state.person?.id)

function notYours({ dossier }: AccountState): Refusal {
  return { code: 'not-your-account', accountNumber: dossier.account.number, ownerName: null }
}

function accountState(state: AnyState): AccountState {
  invariant('dossier' in state, 'an action within a reach is on an account')
  return state
}

function limitSet(action: Action): ActionOf<'limit.set'> {
  invariant(action.type === 'limit.set', 'approval levels are for limits')
  return action
}

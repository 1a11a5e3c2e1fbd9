import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { Moment, PersonState } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Person } from './person.ts'
import type { Role } from './role.ts'

/**
 * Names who stands in for somebody who is away, up to and including a day, or until it is ended; `null` ends it. Who
 * stands in must be able to do what is to be done: credit or finance for those who approve, the same role for everybody
 * else. Refuses oneself, somebody unknown or gone, a role that does not fit, a day that is over, and what is so already.
 */
export function decideDelegate(
  state: PersonState,
  action: ActionOf<'person.delegate'>,
  { today }: Moment,
): Result<Decision> {
  const { person } = state
  const { personId, toPersonId } = action
  if (person === null) return refuse({ code: 'person-unknown', text: personId })
  if (person.endedAt !== null) return refuse({ code: 'person-ended', name: person.name })
  const until = toPersonId === null ? null : action.until
  if (toPersonId === person.delegateId && until === person.delegateUntil) {
    return refuse({ code: 'person-unchanged', name: person.name })
  }
  const refusal = toPersonId === null ? null : unfitDelegate(person, state.delegate ?? null, toPersonId)
  if (refusal) return refuse(refusal)
  if (until !== null && until < today) return refuse({ code: 'delegate-day-past', until })
  return ok({
    changes: [{ kind: 'person-delegated', personId, toPersonId, until }],
    journal: { figures: { personId, toPersonId, until, beforeToPersonId: person.delegateId }, text: null },
  })
}

/**
 * The roles of those who may stand in for a role.
 *
 * @example
 * standInRoles('finance') // ['credit', 'finance']
 * standInRoles('manager') // ['manager']
 */
export const standInRoles = (role: Role): Role[] =>
  role === 'credit' || role === 'finance' ? ['credit', 'finance'] : [role]

function unfitDelegate(person: Person, delegate: Person | null, toPersonId: string): Refusal | null {
  if (toPersonId === person.id) return { code: 'delegate-is-oneself' }
  if (delegate === null) return { code: 'person-unknown', text: toPersonId }
  const { name, role } = delegate
  if (delegate.endedAt !== null) return { code: 'person-ended', name }
  const needs = standInRoles(person.role)
  return needs.includes(role) ? null : { code: 'delegate-does-not-fit', name, role, needs }
}

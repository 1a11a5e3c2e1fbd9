import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { Instant } from '../day.ts'
import type { BookState, PersonState } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'

/** A way in for a program; its secret is known by its hash. */
export type Token = { id: string; personId: string | null; endedAt: Instant | null }

/**
 * Adds an API token: a person's, with that person's role, or nobody's, with a role of its own. Only the secret's hash is
 * known here. Refuses both or neither of person and role, a person unknown or gone, and an id or secret that is in use.
 */
export function decideTokenAdd(
  state: PersonState | BookState,
  action: ActionOf<'token.add'>,
): Result<Decision> {
  const { tokenId, personId, role, secretHash } = action
  const refusal = refusalOf(state, action)
  if (refusal) return refuse(refusal)
  return ok({
    changes: [{ kind: 'token-added', tokenId, personId, role, secretHash }],
    journal: { figures: { tokenId, personId, role }, text: null },
  })
}

function refusalOf(state: PersonState | BookState, action: ActionOf<'token.add'>): Refusal | null {
  const { personId, role } = action
  if ((personId === null) === (role === null)) return { code: 'token-owner-unclear' }
  const person = 'person' in state ? state.person : null
  if (personId !== null && person === null) return { code: 'person-unknown', text: personId }
  if (person !== null && person.endedAt !== null) return { code: 'person-ended', name: person.name }
  return state.taken.some((one) => one.what === 'token') ? { code: 'token-exists' } : null
}

/**
 * Ends a token: whoever holds its secret is nobody from now on. Refuses one that is not whose the action says it is, or
 * has ended.
 */
export function decideTokenEnd(
  { token }: PersonState | BookState,
  { tokenId, personId }: ActionOf<'token.end'>,
): Result<Decision> {
  const isOpen = token && token.personId === personId && token.endedAt === null
  if (!isOpen) return refuse({ code: 'token-over' })
  return ok({
    changes: [{ kind: 'token-ended', tokenId }],
    journal: { figures: { tokenId, personId }, text: null },
  })
}

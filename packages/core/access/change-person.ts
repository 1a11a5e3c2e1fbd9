import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { PersonState } from '../decide.ts'
import { ok, type Result, refuse } from '../result.ts'
import { unfit } from './people.ts'
import type { Person } from './person.ts'

/**
 * Changes what is given of a colleague, and nothing else. With another role the level goes, unless one is given, and so
 * does who stands in: that rests on the role. Refuses a person unknown or gone, what is so already, a level or team that
 * does not fit the role, another role for the last administrator, and a rep code, chat id or OpenID subject that is
 * somebody else's.
 *
 * Accounts follow their rep codes: those that the ledger gave to a code taken away lose this owner, until the code is
 * somebody's again; those of a new code that nobody looks after become the person's. An account that was given to the
 * person by hand, under another code, stays.
 */
export function decidePersonChange(state: PersonState, action: ActionOf<'person.change'>): Result<Decision> {
  const before = state.person
  if (before === null) return refuse({ code: 'person-unknown', text: action.personId })
  if (before.endedAt !== null) return refuse({ code: 'person-ended', name: before.name })
  const person = changed(before, action)
  const differ = differing(before, person)
  if (differ.length === 0) return refuse({ code: 'person-unchanged', name: before.name })
  if (state.isLastAdmin && person.role !== before.role) {
    return refuse({ code: 'last-admin', name: before.name })
  }
  const refusal = unfit(person, { taken: state.taken, before })
  if (refusal) return refuse(refusal)
  const { id, role, level, region, team } = person
  const was = { beforeRole: before.role, beforeLevel: before.level }
  return ok({
    changes: [{ kind: 'person-changed', before, person }],
    journal: {
      figures: { personId: id, changed: differ.join(' '), role, level, region, team, ...was },
      text: changedText(person, differ),
    },
  })
}

function changed(before: Person, action: ActionOf<'person.change'>): Person {
  const { id: _, type: __, personId: ___, ...given } = action
  const otherRole = given.role !== undefined && given.role !== before.role
  return {
    ...before,
    ...(otherRole ? { level: null, delegateId: null, delegateUntil: null } : {}),
    ...given,
    repCodes: given.repCodes === undefined ? before.repCodes : changedCodes(before.repCodes, given.repCodes),
  }
}

/** In another order they are the same. */
function changedCodes(before: string[], given: string[]): string[] {
  const codes = [...new Set(given)].toSorted()
  return codes.length === before.length && codes.every((code) => before.includes(code)) ? before : codes
}

const fields = [
  'name',
  'role',
  'level',
  'email',
  'region',
  'team',
  'slackId',
  'teamsId',
  'openidSubject',
  'repCodes',
  'language',
] as const satisfies (keyof Person)[]

const differing = (before: Person, person: Person) =>
  fields.filter((field) => before[field] !== person[field])

/** Of what changed, what only the erasable text may hold. */
function changedText(person: Person, differ: ReturnType<typeof differing>): Decision['journal']['text'] {
  const { name, email, repCodes } = person
  const text = { name, email: email ?? '', repCodes: repCodes.join(', ') }
  const entries = Object.entries(text).filter(([field]) => differ.some((one) => one === field))
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

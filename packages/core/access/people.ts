import type { ActionOf } from '../action.ts'
import type { Book } from '../book.ts'
import type { Decision } from '../change.ts'
import type { PersonState, TakenName } from '../decide.ts'
import { resolverTeams } from '../disputes/dispute-reason.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Person } from './person.ts'
import type { Level, Role } from './role.ts'

/**
 * Adds a colleague. Credit people have a level (analyst, manager) and finance people too (cfo, ceo), nobody else has;
 * resolvers are in a team that disputes go to. Refuses an id that is taken, a level or team that does not fit the role,
 * and a rep code, chat id or OpenID subject that is somebody's.
 */
export function decidePersonAdd(state: PersonState, action: ActionOf<'person.add'>): Result<Decision> {
  const person = personOf(action, state.book)
  const refusal = existing(state) ?? unfit(person, { taken: state.taken, before: null })
  if (refusal) return refuse(refusal)
  const { id, name, role, level, email, region, team } = person
  return ok({
    changes: [{ kind: 'person-added', person }],
    journal: {
      figures: { personId: id, role, level, region, team },
      text: email === null ? { name } : { name, email },
    },
  })
}

/**
 * The levels a role has; none for most.
 *
 * @example
 * levelsOf('finance') // ['cfo', 'ceo']
 */
export const levelsOf = (role: Role): readonly Level[] => levelsByRole[role] ?? []

const levelsByRole: Partial<Record<Role, readonly Level[]>> = {
  credit: ['analyst', 'manager'],
  finance: ['cfo', 'ceo'],
}

function personOf(action: ActionOf<'person.add'>, book: Book): Person {
  const { id: _, type: __, personId, ...facts } = action
  const [first = 'fr'] = book.languages
  return {
    id: personId,
    ...facts,
    language: facts.language ?? first,
    repCodes: [...new Set(facts.repCodes)],
    delegateId: null,
    delegateUntil: null,
    endedAt: null,
  }
}

const existing = ({ person }: PersonState): Refusal | null =>
  person && { code: 'person-exists', name: person.name }

/** Why nobody can be as this person is to be: by role, level and team, or by what is somebody else's; null if it fits. */
export const unfit = (
  person: Person,
  { taken, before }: { taken: TakenName[]; before: Person | null },
): Refusal | null => unfitting(person) ?? takenName(taken, person, before)

function unfitting({ role, level, team }: Person): Refusal | null {
  const allowed = levelsOf(role)
  const fits = level === null ? allowed.length === 0 : allowed.includes(level)
  if (!fits) return { code: 'level-does-not-fit', role, level }
  const isLost = role === 'resolver' && !resolverTeams.some((one) => one === team)
  return isLost ? { code: 'team-does-not-fit', team, teams: [...resolverTeams] } : null
}

/** What the person has `before` is the person's own. */
function takenName(names: TakenName[], person: Person, before: Person | null): Refusal | null {
  const repCode = names.find(
    ({ what, text }) =>
      what === 'repCode' && person.repCodes.includes(text) && !before?.repCodes.includes(text),
  )
  if (repCode) return { code: 'rep-code-taken', repCode: repCode.text, by: repCode.by }
  const chat = names.find(
    ({ what, text }) =>
      (what === 'slackId' || what === 'teamsId') && person[what] === text && before?.[what] !== text,
  )
  if (chat) return { code: 'chat-id-taken', chatId: chat.text, by: chat.by }
  const { openidSubject } = person
  const subject = names.find(({ what, text }) => what === 'openidSubject' && text === openidSubject)
  return subject && openidSubject !== before?.openidSubject
    ? { code: 'openid-subject-taken', by: subject.by }
    : null
}

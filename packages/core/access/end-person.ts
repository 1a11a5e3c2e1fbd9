import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { Moment, PersonState } from '../decide.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Language } from '../words/language.ts'
import { wordsOf } from '../words/words-of.ts'
import type { Person } from './person.ts'

/**
 * Somebody leaves (`person.end`): sessions, tokens and links end, rep codes, chat ids and the OpenID subject are free for
 * others, nobody stands in for them nor they for anybody, and what they looked after is nobody's. What they did stays.
 * Refuses the last administrator, and whoever has left.
 *
 * Makes nameless what is left of somebody who has left (`person.erase`): the name becomes a neutral one wherever it
 * stands, the e-mail goes, and so do the texts of the person's own journal. Lines, ids and figures stay, so every chain
 * stays whole. Refuses whoever is still a colleague, and who is nameless already.
 */
export function decidePersonEnd(
  state: PersonState,
  action: ActionOf<'person.end' | 'person.erase'>,
  { now }: Moment,
): Result<Decision> {
  const { person } = state
  if (person === null) return refuse({ code: 'person-unknown', text: action.personId })
  if (action.type === 'person.erase') return erase(state, person)
  if (person.endedAt !== null) return refuse({ code: 'person-ended', name: person.name })
  if (state.isLastAdmin) return refuse({ code: 'last-admin', name: person.name })
  const { id: personId, role, level } = person
  return ok({
    changes: [{ kind: 'person-ended', person: { ...person, ...unbound, endedAt: now } }],
    journal: { figures: { personId, role, level }, text: null },
  })
}

/** What others may have from now on. */
const unbound = {
  slackId: null,
  teamsId: null,
  openidSubject: null,
  repCodes: [],
  delegateId: null,
  delegateUntil: null,
} as const satisfies Partial<Person>

function erase({ book }: PersonState, person: Person): Result<Decision> {
  if (person.endedAt === null) return refuse({ code: 'person-not-ended', name: person.name })
  const { id: personId } = person
  const [language = 'fr'] = book.languages
  const name = namelessName(personId, language)
  if (person.name === name && person.email === null) return refuse({ code: 'person-unchanged', name })
  return ok({
    changes: [{ kind: 'person-erased', person: { ...person, name, email: null } }],
    journal: { figures: { personId }, text: null },
  })
}

/**
 * What somebody is called whose name was erased: the same for the same id, so that two former colleagues stay two.
 *
 * @example
 * namelessName('p9', 'en') // 'Former colleague 51ac'
 */
export const namelessName = (personId: string, language: Language): string =>
  `${wordsOf(language).formerColleague} ${shortDigest(personId)}`

/** FNV-1a of 32 bits, folded to four hexadecimal digits: it tells apart, it hides nothing. */
function shortDigest(text: string): string {
  let digest = 0x81_1c_9d_c5
  for (const letter of text) digest = Math.imul(digest ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0
  return ((digest >>> 16) ^ (digest & 0xff_ff)).toString(16).padStart(4, '0')
}

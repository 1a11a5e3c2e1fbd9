import type { LineParts } from '../../line-parts.ts'
import type { DoneIn } from '../../shape/journal-words.ts'

const fields = {
  name: 'name',
  role: 'role',
  level: 'level',
  email: 'e-mail',
  region: 'region',
  team: 'team',
  slackId: 'Slack id',
  teamsId: 'Teams id',
  openidSubject: 'OpenID subject',
  repCodes: 'rep codes',
  language: 'language',
}

/** People, tokens and sessions in the journal, in English. */
export const peopleDone: DoneIn<'person' | 'token' | 'link' | 'session'> = {
  'person.add': (line) =>
    `added ${who(line)}${line.part` as ${rank(line)}`}${line.part`, ${line.plain('region')}`}`,
  'person.change': (line) => {
    const { part, codes, plain } = line
    const isOther = plain('role') !== plain('beforeRole') || plain('level') !== plain('beforeLevel')
    return `changed ${who(line)}${part`: ${codes('changed', fields)}`}${isOther ? part`, now ${rank(line)}` : ''}`
  },
  'person.delegate': (line) => {
    const { part, is, person, day, isActor } = line
    const whom = isActor('personId') ? '' : ` for ${who(line)}`
    return is('toPersonId', null)
      ? `ended the standing-in${whom}${part` (before: ${person('beforeToPersonId')})`}`
      : `named ${person('toPersonId') ?? 'a colleague'} to stand in${whom}${part` until ${day('until')}`}`
  },
  'person.end': (line) => `noted that ${who(line)} has left`,
  'person.erase': (line) =>
    `erased the name of a former colleague${line.part` (${line.person('personId')})`}`,
  'token.add': (line) => `added a token${holder(line)}`,
  'token.end': (line) => `ended a token${holder(line)}`,
  'link.add': (line) => `made a sign-in link for ${who(line)}`,
  'session.begin': (line) => {
    const { is, plain } = line
    const by = is('linkId', null) ? ' by OpenID Connect' : plain('linkId') === null ? '' : ' by a link'
    return `signed ${who(line)} in${by}`
  },
  'session.end': (line) => (line.isActor('personId') ? 'signed out' : `signed ${who(line)} out`),
}

const who = ({ person }: LineParts): string => person('personId') ?? 'a colleague'

const rank = ({ levels, role }: LineParts): string | null => levels('level') ?? role('role')

const holder = ({ part, person, role }: LineParts): string =>
  person('personId') === null ? part` for a program (${role('role')})` : part` for ${person('personId')}`

import type { LineParts } from '../../line-parts.ts'
import type { DoneIn } from '../../shape/journal-words.ts'

const fields = {
  name: 'nom',
  role: 'rôle',
  level: 'niveau',
  email: 'e-mail',
  region: 'région',
  team: 'équipe',
  slackId: 'identifiant Slack',
  teamsId: 'identifiant Teams',
  openidSubject: 'identité OpenID',
  repCodes: 'codes commerciaux',
  language: 'langue',
}

/** People, tokens and sessions in the journal, in French. */
export const peopleDone: DoneIn<'person' | 'token' | 'link' | 'session'> = {
  'person.add': (line) =>
    `a ajouté ${who(line)}${line.part`, rôle : ${rank(line)}`}${line.part`, région : ${line.plain('region')}`}`,
  'person.change': (line) => {
    const { part, codes, plain } = line
    const isOther = plain('role') !== plain('beforeRole') || plain('level') !== plain('beforeLevel')
    return [
      'a modifié la fiche',
      part` (${codes('changed', fields)})`,
      ` : ${who(line)}${isOther ? part`, désormais ${rank(line)}` : ''}`,
    ]
  },
  'person.delegate': (line) => {
    const { part, is, person, day, isActor } = line
    const whom = isActor('personId') ? '' : ` pour ${who(line)}`
    return is('toPersonId', null)
      ? `a mis fin à la suppléance${whom}${part` (auparavant : ${person('beforeToPersonId')})`}`
      : `a organisé une suppléance${whom}${part` : ${person('toPersonId')}`}${part` jusqu'au ${day('until')}`}`
  },
  'person.end': (line) => `a enregistré un départ : ${who(line)}`,
  'person.erase': (line) =>
    `a effacé le nom d'une personne partie${line.part` (${line.person('personId')})`}`,
  'token.add': (line) => `a ajouté un jeton${holder(line)}`,
  'token.end': (line) => `a révoqué un jeton${holder(line)}`,
  'link.add': (line) => `a créé un lien de connexion pour ${who(line)}`,
  'session.begin': (line) => {
    const { is, plain } = line
    const by = is('linkId', null) ? ' par OpenID Connect' : plain('linkId') === null ? '' : ' par un lien'
    return `a ouvert une session${by} pour ${who(line)}`
  },
  'session.end': (line) =>
    line.isActor('personId') ? 'a fermé sa session' : `a fermé une session ouverte pour ${who(line)}`,
}

const who = ({ person }: LineParts): string => person('personId') ?? "quelqu'un"

const rank = ({ part, levels, role }: LineParts): string | null => {
  const name = role('role')
  return name === null ? null : `${name}${part` (décide comme ${levels('level')})`}`
}

const holder = ({ part, person, role }: LineParts): string =>
  person('personId') === null
    ? part` pour un programme (rôle : ${role('role')})`
    : part` pour ${person('personId')}`

import { randomBytes, randomUUID } from 'node:crypto'
import { printProblem, printRefusal, withReader } from '../answer.ts'
import { type Called, type Command, textOf, textsOf } from '../command.ts'
import { isNameTaken } from '../person-named.ts'

/** A colleague becomes known. */
export const userAdd: Command = {
  name: 'user add',
  usage: `--name N --role R [--level L] [--rep-code C]… [--region R] [--team T] [--email E] [--slack ID] [--teams ID]
           [--openid SUBJECT] [--language en|fr]`,
  what: {
    en: 'Add a person. Roles: rep, manager, director, resolver, credit, finance, admin.',
    fr: 'Ajouter une personne. Rôles : rep, manager, director, resolver, credit, finance, admin.',
  },
  examples: [
    'user add --name "Claire Maes" --role credit --level manager',
    'user add --name "Julie Lambert" --role rep --rep-code R07 --region Nord',
  ],
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    level: { type: 'string' },
    'rep-code': { type: 'string', multiple: true },
    region: { type: 'string' },
    team: { type: 'string' },
    email: { type: 'string' },
    slack: { type: 'string' },
    teams: { type: 'string' },
    openid: { type: 'string' },
    language: { type: 'string' },
  },
  words: { least: 0, most: 0 },
  run: async (called) => {
    const person = personOf(called)
    if (await isNameTaken(called, person.name)) {
      return printRefusal(called, { code: 'person-exists', name: person.name })
    }
    const response = await called.connection.send(
      withReader(called, {
        method: 'POST',
        path: '/api/actions',
        body: JSON.stringify({ id: randomUUID(), type: 'person.add', ...person }),
      }),
    )
    const text = await response.text()
    if (!response.ok) return printProblem(called, JSON.parse(text))
    called.terminal.out(called.json ? text : added[called.language](person))
    return 0
  },
}

type PersonGiven = ReturnType<typeof personOf>

/** The id says nothing about its person: it stays in the journal when the name is erased. */
function personOf({ options, language }: Called) {
  const name = textOf(options, 'name') ?? ''
  return {
    personId: `p-${randomBytes(4).toString('hex')}`,
    name,
    role: textOf(options, 'role')?.toLowerCase(),
    level: textOf(options, 'level')?.toLowerCase() ?? null,
    repCodes: textsOf(options, 'rep-code'),
    region: textOf(options, 'region'),
    team: textOf(options, 'team'),
    email: textOf(options, 'email'),
    slackId: textOf(options, 'slack'),
    teamsId: textOf(options, 'teams'),
    openidSubject: textOf(options, 'openid'),
    language: textOf(options, 'language') ?? language,
  }
}

const added = {
  en: ({ name, role, personId }: PersonGiven) =>
    `${name} is known as ${role}, id ${personId}. To sign in: link --user ${personId} for a browser, token add --user ${personId} for a machine`,
  fr: ({ name, role, personId }: PersonGiven) =>
    `${name} est connu·e comme ${role}, id ${personId}. Pour se connecter : link --user ${personId} (navigateur), token add --user ${personId} (machine)`,
}

import { randomUUID } from 'node:crypto'
import { searchKey } from '@encours/core/search-key'
import { printProblem, withReader } from '../answer.ts'
import { type Called, type Command, textOf, textsOf } from '../command.ts'

/** A colleague becomes known. */
export const userAdd: Command = {
  name: 'user add',
  usage: `--name N --role R [--level L] [--rep-code C]… [--region R] [--team T] [--email E] [--slack ID] [--teams ID]
           [--language en|fr]`,
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
    language: { type: 'string' },
  },
  words: { least: 0, most: 0 },
  run: async (called) => {
    const person = personOf(called)
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

/** The id follows from the name, so that adding somebody twice is noticed. */
function personOf({ options, language }: Called) {
  const name = textOf(options, 'name') ?? ''
  return {
    personId: searchKey(name).replaceAll(' ', '-').slice(0, 64),
    name,
    role: textOf(options, 'role')?.toLowerCase(),
    level: textOf(options, 'level')?.toLowerCase() ?? null,
    repCodes: textsOf(options, 'rep-code'),
    region: textOf(options, 'region'),
    team: textOf(options, 'team'),
    email: textOf(options, 'email'),
    slackId: textOf(options, 'slack'),
    teamsId: textOf(options, 'teams'),
    language: textOf(options, 'language') ?? language,
  }
}

const added = {
  en: ({ name, role, personId }: PersonGiven) =>
    `${name} is known as ${role}, id ${personId}. To sign in: link --user ${personId} for a browser, token add --user ${personId} for a machine`,
  fr: ({ name, role, personId }: PersonGiven) =>
    `${name} est connu·e comme ${role}, id ${personId}. Pour se connecter : link --user ${personId} (navigateur), token add --user ${personId} (machine)`,
}

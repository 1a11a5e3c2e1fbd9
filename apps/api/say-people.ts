import type { Person } from '@encours/core/access/person'
import type { Language } from '@encours/core/words/language'
import { inColumns } from './in-columns.ts'

/** Who is known, for the terminal: a line each, in columns, role and level as the command line takes them; then who has left. */
export function sayPeople(people: readonly Person[], language: Language): string {
  const words = peopleWords[language]
  const left = people.flatMap(({ name, id, endedAt }) =>
    endedAt === null ? [] : [words.left(`${name} (${id})`, endedAt.slice(0, 'YYYY-MM-DD'.length))],
  )
  const here = people.filter(({ endedAt }) => endedAt === null)
  return [here.length === 0 ? words.nobody : sayColleagues(here, words), ...left].join('\n')
}

function sayColleagues(people: readonly Person[], words: (typeof peopleWords)[Language]): string {
  const isLinked = (chatId: string | null): string => (chatId === null ? words.no : words.yes)
  const rows = people.map(({ id, name, role, level, region, repCodes, slackId, teamsId }) => [
    name,
    id,
    level === null ? role : `${role} ${level}`,
    region ?? '–',
    repCodes.join(' ') || '–',
    isLinked(slackId),
    isLinked(teamsId),
  ])
  return inColumns([words.columns, ...rows])
}

const peopleWords = {
  en: {
    nobody: 'Nobody is known yet. Add the first person with: user add --name … --role …',
    columns: ['name', 'id', 'role', 'region', 'rep codes', 'Slack', 'Teams'],
    yes: 'yes',
    no: 'no',
    left: (who: string, on: string) => `${who} has left on ${on}`,
  },
  fr: {
    nobody:
      "Personne n'est connu pour l'instant. Ajoutez la première personne avec : user add --name … --role …",
    columns: ['nom', 'id', 'rôle', 'région', 'codes représentant', 'Slack', 'Teams'],
    yes: 'oui',
    no: 'non',
    left: (who: string, on: string) => `${who} est parti·e le ${on}`,
  },
}

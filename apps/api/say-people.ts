import type { Person } from '@encours/core/access/person'
import type { Language } from '@encours/core/words/language'

/** Who is known, for the terminal: a line each, in columns; role and level as the command line takes them. */
export function sayPeople(people: readonly Person[], language: Language): string {
  const words = peopleWords[language]
  if (people.length === 0) return words.nobody
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

function inColumns(rows: readonly string[][]): string {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const widths = (rows[0] ?? []).map((_, column) => width(column))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const peopleWords = {
  en: {
    nobody: 'Nobody is known yet. Add the first person with: user add --name … --role …',
    columns: ['name', 'id', 'role', 'region', 'rep codes', 'Slack', 'Teams'],
    yes: 'yes',
    no: 'no',
  },
  fr: {
    nobody:
      "Personne n'est connu pour l'instant. Ajoutez la première personne avec : user add --name … --role …",
    columns: ['nom', 'id', 'rôle', 'région', 'codes représentant', 'Slack', 'Teams'],
    yes: 'oui',
    no: 'non',
  },
}

import { type JournalManner, sayJournal, type ToldLine } from '../words/say-journal.ts'
import { euro } from './given.ts'

const names: Record<string, string> = {
  'p-rep': 'Julie Lambert',
  'p-credit': 'Claire Maes',
  'p-manager': 'Marc Petit',
  p2: 'Bart Claes',
  p9: 'Zoé Lambert',
}

/** A line as it is said in Paris, in euro, with ordinary spaces. */
export const saidLine = (line: ToldLine, differs: Partial<JournalManner> = {}): string =>
  sayJournal(line, {
    language: 'en',
    currency: euro,
    groupCurrency: null,
    timeZone: 'Europe/Paris',
    nameOf: (personId) => names[personId] ?? null,
    ...differs,
  }).replace(/[\u00a0\u202f]/g, ' ')

/** The same in English and in French. */
export const bothSaid = (line: ToldLine, differs: Partial<JournalManner> = {}): [string, string] => [
  saidLine(line, { ...differs, language: 'en' }),
  saidLine(line, { ...differs, language: 'fr' }),
]

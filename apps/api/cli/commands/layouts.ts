import { sendAndPrint } from '../answer.ts'
import type { Command } from '../command.ts'

/** How are files read whose columns nobody knew? */
export const layouts: Command = {
  name: 'layouts',
  usage: '',
  what: {
    en: 'List the layouts of files whose columns somebody confirmed.',
    fr: 'Énumérer les dispositions de fichiers dont les colonnes ont été confirmées.',
  },
  examples: ['layouts', 'layouts --json'],
  options: {},
  words: { least: 0, most: 0 },
  run: (called) => sendAndPrint(called, { method: 'GET', path: '/local/layouts' }),
}

/** The next file with these columns asks again. */
export const layoutsForget: Command = {
  name: 'layouts forget',
  usage: 'ID',
  what: {
    en: 'Forget how a layout is read, by the first letters of its id: the next such file asks again.',
    fr: 'Oublier comment une disposition se lit, par les premières lettres de son identifiant : le prochain fichier posera la question.',
  },
  examples: ['layouts forget 3fa9c2'],
  options: {},
  words: { least: 1, most: 1 },
  run: (called) =>
    sendAndPrint(called, {
      method: 'POST',
      path: `/local/layouts/${encodeURIComponent(called.words[0] ?? '')}/forget`,
      body: '{}',
    }),
}

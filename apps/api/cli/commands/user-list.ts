import { sendAndPrint } from '../answer.ts'
import type { Command } from '../command.ts'

/** Who is known, and who may speak to Encours in chat? */
export const userList: Command = {
  name: 'user list',
  usage: '',
  what: {
    en: 'List the people who are known: role, region, rep codes, and whether Slack or Teams knows them.',
    fr: 'Énumérer les personnes connues : rôle, région, codes représentant, liées ou non à Slack ou Teams.',
  },
  examples: ['user list', 'user list --json'],
  options: {},
  words: { least: 0, most: 0 },
  run: (called) => sendAndPrint(called, { method: 'GET', path: '/local/people' }),
}

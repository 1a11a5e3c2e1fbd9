import { roles } from '@encours/core/access/role'
import { ok } from '@encours/core/result'
import { helpCard } from '../cards/help-card.ts'
import type { Command } from './command.ts'

/** What can be asked, by whoever asks it. */
export function createHelp(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    slash: { command: '/encours', word: 'help' },
    words: ['help', 'aide'],
    access: roles,
    says: {
      en: { summary: 'What you can ask, with an example of each.', usage: '', example: '' },
      fr: { summary: 'Ce que vous pouvez demander, avec un exemple de chaque.', usage: '', example: '' },
    },
    answer: async (_, { asker }) => ok({ kind: 'answer', card: helpCard([...others, help], asker) }),
  }
  return help
}

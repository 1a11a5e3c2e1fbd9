import { printProblem, withReader } from '../answer.ts'
import type { Command } from '../command.ts'

/** Is the store sound? */
export const doctor: Command = {
  name: 'doctor',
  usage: '',
  what: {
    en: "Verify the journal's chains, the sums against their rows and the alerts against the rules.",
    fr: 'Vérifier les chaînes du journal, les totaux contre leurs lignes et les alertes contre les règles.',
  },
  examples: ['doctor', 'doctor --json'],
  options: {},
  words: { least: 0, most: 0 },
  run: async (called) => {
    const response = await called.connection.send(
      withReader(called, { method: 'GET', path: '/local/doctor' }),
    )
    const text = await response.text()
    if (!response.ok) return printProblem(called, JSON.parse(text))
    called.terminal.out(text.trimEnd())
    return response.headers.get('x-encours-healthy') === 'true' ? 0 : 1
  },
}

import type { Language } from '@encours/core/words/language'
import type { Command } from './command.ts'

/** How the command line is called; the same behind `npm run`. */
const called = 'npm run encours --'

/** All commands, each with an example. */
export function sayHelp(commands: readonly Command[], language: Language): string {
  const words = helpWords[language]
  const rows = commands.map(
    ({ name, what, examples }) =>
      `  ${name.padEnd(10)} ${what[language]}\n${' '.repeat(13)}${called} ${examples[0]}`,
  )
  return [words.usage, '', ...rows, '', words.everywhere, words.exits].join('\n')
}

/** One command with everything it takes. */
export function sayUsage({ name, usage, what, examples }: Command, language: Language): string {
  const words = helpWords[language]
  return [
    what[language],
    '',
    `  ${called} ${name} ${usage}`.trimEnd(),
    '',
    words.examples,
    ...examples.map((example) => `  ${called} ${example}`),
    '',
    words.everywhere,
    words.exits,
  ].join('\n')
}

const helpWords = {
  en: {
    usage: `${called} COMMAND …   (COMMAND --help says more)`,
    examples: 'For example:',
    everywhere: 'Everywhere: --json for machines, --lang en|fr, --help.',
    exits: 'Ends with 0 when done, 1 when refused or not well, 2 when not understood.',
  },
  fr: {
    usage: `${called} COMMANDE …   (COMMANDE --help en dit plus)`,
    examples: 'Par exemple :',
    everywhere: 'Partout : --json pour les machines, --lang en|fr, --help.',
    exits: 'Se termine par 0 si fait, 1 si refusé ou pas en ordre, 2 si pas compris.',
  },
}

import { joined, type Language, typeset } from '@encours/core/words/language'
import { sayRole } from '@encours/core/words/say-role'
import { wordsOf } from '@encours/core/words/words-of'
import type { Asker, Command } from '../commands/command.ts'
import { type Card, type Part, plainCard } from './card.ts'

type Told = Pick<Command, 'slash' | 'access' | 'says'>

/** What someone may ask for, each with an example. */
export function helpCard(commands: readonly Told[], asker: Asker): Card {
  const { help } = wordsOf(asker.language).chat
  const say = (text: string): string => typeset(asker.language, text)
  return plainCard(say(help.title), [
    ...commandParts(commands, asker),
    { kind: 'note', text: say(help.freely) },
  ])
}

/** The commands of someone's role, one after the other. */
export function commandParts(commands: readonly Told[], asker: Asker): Part[] {
  const { actor, language } = asker
  const mine = commands.filter(({ access }) => access.includes(actor.role))
  const closed = commands.filter((command) => !mine.includes(command))
  return [
    ...mine.flatMap((command): Part[] => [
      {
        kind: 'labelled',
        label: typed(command, 'usage', language),
        text: typeset(language, command.says[language].summary),
      },
      ...(command.says[language].example === ''
        ? []
        : [{ kind: 'example' as const, text: typed(command, 'example', language) }]),
    ]),
    ...closed.map((command): Part => ({ kind: 'note', text: closedText(command, asker) })),
  ]
}

/** As it is typed: `/credit-check durand 25k 45d`. */
function typed({ slash, says }: Told, what: 'usage' | 'example', language: Language): string {
  return [slashText(slash), says[language][what]].filter((part) => part !== '').join(' ')
}

/** A command's name with its slash: `/encours help`. */
export const slashText = ({ command, word }: Command['slash']): string =>
  word === null ? command : `${command} ${word}`

function closedText({ slash, access }: Told, { actor, language }: Asker): string {
  const roles = joined(
    language,
    access.map((role) => sayRole(role, language)),
    'or',
  )
  const role = sayRole(actor.role, language)
  return typeset(language, wordsOf(language).chat.help.closed({ command: slashText(slash), role, roles }))
}

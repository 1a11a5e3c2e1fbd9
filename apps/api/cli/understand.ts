import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { ok, type Result, refuse } from '@encours/core/result'
import type { Language } from '@encours/core/words/language'
import type { Command, OptionValues } from './command.ts'
import { nearestCommand } from './nearest-command.ts'

const everywhere: ParseArgsOptionsConfig = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
}

export type Understood = {
  /** Null: help for all. */
  command: Command | null
  help: boolean
  json: boolean
  language: Language
  words: string[]
  options: OptionValues
}

/** Why a line was not understood, in words, with the command that was probably meant. */
export type NotUnderstood = { why: string; command: Command | null; language: Language }

/** What was typed after `encours`, taken apart. */
export function understand(
  typed: readonly string[],
  { commands, language }: { commands: readonly Command[]; language: Language },
): Result<Understood, NotUnderstood> {
  const spoken = languageTyped(typed) ?? language
  const named = commandTyped(commands, typed)
  if (named === null) return withoutCommand(typed, { commands, language: spoken })
  const { command, rest } = named
  try {
    const options = { ...command.options, ...everywhere }
    const parsed = parseArgs({
      args: rest.map(shieldNegative),
      options,
      allowPositionals: true,
      strict: true,
    })
    const words = parsed.positionals.map((word) => word.trimStart())
    const understood = {
      command,
      words,
      options: parsed.values,
      help: parsed.values['help'] === true,
      json: parsed.values['json'] === true,
      language: spoken,
    }
    return understood.help || fits(command, words)
      ? ok(understood)
      : refuse({ why: sayWords[spoken](command), command, language: spoken })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return refuse({ why: error.message.split('. ')[0] ?? '', command, language: spoken })
  }
}

/** `-5` is an amount that is refused as one, not an option. */
const shieldNegative = (word: string): string => (/^-\d/.test(word) ? ` ${word}` : word)

function withoutCommand(
  typed: readonly string[],
  { commands, language }: { commands: readonly Command[]; language: Language },
): Result<Understood, NotUnderstood> {
  const words = typed.filter((word) => !word.startsWith('-'))
  const first = words[0] === 'help' ? undefined : words[0]
  if (first === undefined || typed.includes('--help') || typed.includes('-h')) {
    return ok({ command: null, help: true, json: false, language, words: [], options: {} })
  }
  const command = nearestCommand(commands, words.slice(0, 2).join(' ')) ?? nearestCommand(commands, first)
  return refuse({ why: sayUnknown[language](first, command), command: null, language })
}

/** Options may stand before the command too, as long as they take no value of their own. */
function commandTyped(
  commands: readonly Command[],
  typed: readonly string[],
): { command: Command; rest: string[] } | null {
  const start = typed.findIndex((word, index) => !word.startsWith('-') && typed[index - 1] !== '--lang')
  if (start < 0) return null
  for (const length of [2, 1]) {
    const name = typed.slice(start, start + length).join(' ')
    const command = commands.find((one) => one.name === name)
    if (command) return { command, rest: [...typed.slice(0, start), ...typed.slice(start + length)] }
  }
  return null
}

const fits = ({ words }: Command, given: string[]): boolean =>
  given.length >= words.least && given.length <= words.most

function languageTyped(typed: readonly string[]): Language | null {
  const at = typed.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const text = at < 0 ? undefined : (typed[at]?.split('=')[1] ?? typed[at + 1])
  return text === 'en' || text === 'fr' ? text : null
}

const sayWords = {
  en: ({ name, usage }: Command) => `Say it like this: ${name} ${usage}`,
  fr: ({ name, usage }: Command) => `Dites-le ainsi : ${name} ${usage}`,
}

const sayUnknown = {
  en: (typed: string, near: Command | null) =>
    `There is no command "${typed}".${near === null ? '' : ` Did you mean "${near.name}"?`}`,
  fr: (typed: string, near: Command | null) =>
    `Il n'y a pas de commande « ${typed} ».${near === null ? '' : ` Vouliez-vous dire « ${near.name} » ?`}`,
}

import { nearestName } from '@encours/core/nearest-name'
import { ok, type Result, refuse } from '@encours/core/result'
import { slashText } from '../cards/help-card.ts'
import { folded } from './ask/typed-words.ts'
import type { Command, CommandRefusal } from './command.ts'
import { asItStands, commands, help } from './registry.ts'

/** A command, and the text that it is to answer. */
export type Called = { command: Command; text: string }

/** What a platform's command means: its own, or `/encours` and a word; `/encours` alone is help. */
export function calledBySlash(name: string, text: string): Result<Called, CommandRefusal> {
  const slash = `/${name.replace(/^\//, '').toLowerCase()}`
  const own = commands.find((command) => command.slash.command === slash && command.slash.word === null)
  if (own !== undefined) return ok({ command: own, text: text.trim() })
  const { word, rest } = firstWord(text)
  if (word === '') return ok({ command: help, text: '' })
  const command = commands.find((one) => one.slash.word === word) ?? calledByWord(word)
  return command === undefined
    ? refuse({ code: 'command-unknown', text: word, nearest: nearestTo(word) })
    : ok({ command, text: rest })
}

/** What free text means: a command's word first, or a credit check as it stands; nothing at all is help. */
export function calledByText(text: string): Called {
  const { word, rest } = firstWord(text)
  if (word === '') return { command: help, text: '' }
  const command = calledByWord(word.replace(/^\//, ''))
  // `Aide Services 25k` asks about an account
  const isName = command === help && rest !== '' && calledByWord(firstWord(rest).word) === undefined
  return command === undefined || isName
    ? { command: asItStands, text: text.trim() }
    : { command, text: rest }
}

const calledByWord = (word: string): Command | undefined => commands.find(({ words }) => words.includes(word))

function firstWord(text: string): { word: string; rest: string } {
  const [, first = '', rest = ''] = /^\s*(\S*)\s*(.*)$/su.exec(text) ?? []
  return { word: folded(first), rest }
}

function nearestTo(typed: string): string | null {
  const names = commands.flatMap(({ words }) => words)
  const name = nearestName(typed, names)
  const command = name === null ? undefined : calledByWord(name)
  return command === undefined ? null : slashText(command.slash)
}

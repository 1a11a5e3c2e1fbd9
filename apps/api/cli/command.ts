import type { ParseArgsOptionsConfig } from 'node:util'
import type { Language } from '@encours/core/words/language'
import type { Connection } from './connection.ts'

export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** What a command gets once its words are understood. */
export type Called = {
  /** The words after the command's name. */
  words: readonly string[]
  options: OptionValues
  language: Language
  /** For machines: data instead of words. */
  json: boolean
  /** Where the user stands: file names count from there. */
  folder: string
  connection: Connection
  terminal: Terminal
}

export type Terminal = {
  out: (text: string) => void
  error: (text: string) => void
  /** One line that is written over; silent where nobody watches. */
  progress: (text: string) => void
  /** Asks whoever sits there for a line; null where nobody does, or has left. */
  ask: (question: string) => Promise<string | null>
}

/** 0 done; 1 refused, or not well; 2 not understood. */
export type ExitCode = 0 | 1 | 2

export type Command = {
  /** `check`, `user add`. */
  name: string
  /** What follows the name. */
  usage: string
  what: Record<Language, string>
  examples: readonly string[]
  options: ParseArgsOptionsConfig
  /** How many words must follow, and may. */
  words: { least: number; most: number }
  /** False where it says nothing of the book: then none is opened for it. */
  needsStore?: false
  run: (called: Called) => Promise<ExitCode>
}

/** An option's one text. */
export const textOf = (options: OptionValues, name: string): string | null => {
  const value = options[name]
  return typeof value === 'string' ? value : null
}

/** An option that may be given several times. */
export const textsOf = (options: OptionValues, name: string): string[] => {
  const value = options[name]
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
}

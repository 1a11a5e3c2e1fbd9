import { type Asked, askedSchema } from '@encours/core/credit/parse-ask'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import type { CommandRefusal } from '../command.ts'
import { type AskOptions, linksToOption, optionStarts, readOptions } from './ask-options.ts'
import { type AskReading, faultyReading, readingsOf } from './ask-readings.ts'
import { type TypedWord, typedWords } from './typed-words.ts'

/** At least one; more where the text can be read in several ways, which only the accounts there are can decide. */
export type AskReadings = readonly [Asked, ...Asked[]]

const mostLetters = 400

/**
 * A credit check as people type it: an account, an amount, terms if they are not the account's own, then in any order
 * HT or TTC, a deposit, an order.
 *
 * - `durand 25k 45d`, `C-1042 25 000 € 30 fdm`, `durand & fils 25k HT`, `durand 10k USD`
 * - `"Studio 54" 500`: a name in quotation marks is that name, whatever it ends in
 * - `durand 25k deposit 5k`, `acompte 5k`; `order CMD-12`, `commande CMD-12`, `#CMD-12`
 *
 * Refuses what has no account or no amount. An amount or terms that are faulty go on as they are: the check names them.
 */
export function parseAskText(text: string): Result<AskReadings, CommandRefusal> {
  const unclear = refuse({ code: 'ask-unclear', text: text.trim() } as const)
  const words = text.length > mostLetters ? [] : typedWords(text)
  const [first, ...others] = askedIn(words)
  return first === undefined || endsInTerms(words, first) ? unclear : ok([first, ...others])
}

function askedIn(words: readonly TypedWord[]): Asked[] {
  const cuts = [...optionStarts(words), words.length]
  for (const read of [readingsOf, faultyReadings]) {
    for (const cut of cuts) {
      const asked = readUpTo(words, cut, read)
      if (asked !== null) return asked
    }
  }
  return []
}

type Read = (words: readonly TypedWord[], termsBehind: readonly TypedWord[]) => AskReading[]

const faultyReadings: Read = (words, termsBehind) => {
  const faulty = faultyReading(words, termsBehind)
  return faulty === null ? [] : [faulty]
}

/** Account, amount and terms before the cut, options behind it; null where what is before it is no ask. */
function readUpTo(words: readonly TypedWord[], cut: number, read: Read): Asked[] | null {
  const before = words.slice(0, cut).filter((_, at) => at < 2 || !linksToOption(words, at))
  const options = readOptions(words.slice(cut))
  if (options === null) return read(before, []).length > 0 ? [] : null
  const readings = read(before, options.rest)
  return readings.length > 0 ? readings.flatMap((reading) => askedOf(reading, options)) : null
}

function askedOf({ account, amount, terms }: AskReading, { basis, deposit, orderRef }: AskOptions): Asked[] {
  const asked = { account, amount, terms: terms === '' ? null : withoutAt(terms), basis, deposit, orderRef }
  const parsed = v.safeParse(askedSchema, asked)
  return parsed.success ? [parsed.output] : []
}

const withoutAt = (terms: string): string => terms.replace(/^(?:at|over|sur) /i, '')

/** `durand 45d 25k`: the terms would become a part of the name, and be forgotten. */
function endsInTerms([first]: readonly TypedWord[], { account }: Asked): boolean {
  return first?.quoted !== true && / \d{1,3} ?(?:d|j|days?|jours?|fdm|eom)$/i.test(account)
}

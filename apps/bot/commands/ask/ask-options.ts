import { currencyOf, parseAmount } from '@encours/core/parse-amount'
import { folded, joinedText, type TypedWord } from './typed-words.ts'

/** What may follow the amount in any order, each behind its word; `rest` is what is left, for the terms. */
export type AskOptions = {
  basis: 'HT' | 'TTC' | null
  deposit: string | null
  orderRef: string | null
  rest: TypedWord[]
}

const orderWords = new Set(['order', 'commande', 'cde', 'cmd', 'po'])
const depositWords = new Set(['deposit', 'acompte'])
const numberWords = new Set(['n°', 'no', 'nr', 'number', 'numero', 'ref'])
const linkWords = new Set([
  'for',
  'with',
  'on',
  'of',
  'and',
  'the',
  'pour',
  'avec',
  'sur',
  'de',
  'et',
  'la',
  'un',
  'a',
])
const vatWords: Record<string, 'HT' | 'TTC'> = {
  ht: 'HT',
  htva: 'HT',
  'hors taxe': 'HT',
  'hors taxes': 'HT',
  'hors tva': 'HT',
  'excl vat': 'HT',
  'ex vat': 'HT',
  'excluding vat': 'HT',
  'without vat': 'HT',
  'excl. vat': 'HT',
  ttc: 'TTC',
  tvac: 'TTC',
  'tva comprise': 'TTC',
  'incl vat': 'TTC',
  'incl. vat': 'TTC',
  'including vat': 'TTC',
  'with vat': 'TTC',
}

/** Positions at which an option begins, from the third word on: an account and an amount come before. */
export const optionStarts = (words: readonly TypedWord[]): number[] =>
  words.flatMap((_, at) => (at >= 2 && optionAt(words, at) !== null ? [at] : []))

/** Reads the options from the first one on; null where one is named twice or lacks what it names. */
export function readOptions(words: readonly TypedWord[]): AskOptions | null {
  const read: AskOptions = { basis: null, deposit: null, orderRef: null, rest: [] }
  for (let at = 0; at < words.length; ) {
    const option = optionAt(words, at)
    const word = words[at]
    if (option === null && word !== undefined) {
      if (!linksToOption(words, at)) read.rest.push(word)
      at += 1
    } else if (option === null || !take(read, option)) {
      return null
    } else {
      at += option.wordCount
    }
  }
  return read
}

/** A word such as `for` or `avec` that only leads to an option behind it. */
export function linksToOption(words: readonly TypedWord[], at: number): boolean {
  const word = words[at]
  if (word === undefined || !linkWords.has(folded(word.text))) return false
  return optionAt(words, at + 1) !== null || linksToOption(words, at + 1)
}

type Option = { wordCount: number } & (
  | { kind: 'basis'; basis: 'HT' | 'TTC' }
  | { kind: 'deposit' | 'orderRef'; text: string }
)

function take(read: AskOptions, option: Option): boolean {
  if (read[option.kind] !== null) return false
  if (option.kind === 'basis') read.basis = option.basis
  else read[option.kind] = option.text
  return true
}

function optionAt(words: readonly TypedWord[], at: number): Option | null {
  const word = words[at]
  if (word === undefined || word.quoted) return null
  const name = folded(word.text)
  const pair = `${name} ${folded(words[at + 1]?.text ?? '')}`
  const basis = vatWords[pair] ?? vatWords[name]
  if (basis !== undefined) return { kind: 'basis', basis, wordCount: pair in vatWords ? 2 : 1 }
  if (word.text.startsWith('#')) return { kind: 'orderRef', text: word.text.slice(1), wordCount: 1 }
  if (orderWords.has(name)) return orderBehind(words, at)
  return depositWords.has(name) ? depositBehind(words, at) : null
}

function orderBehind(words: readonly TypedWord[], at: number): Option | null {
  const next = words[at + 1]
  const from = next !== undefined && !next.quoted && numberWords.has(folded(next.text)) ? at + 2 : at + 1
  const named = words[from]
  if (named === undefined) return null
  return { kind: 'orderRef', text: named.text.replace(/^#/, ''), wordCount: from - at + 1 }
}

/** The longest run of words that is an amount, else the next word, which the check then refuses by name. */
function depositBehind(words: readonly TypedWord[], at: number): Option | null {
  const next = words[at + 1]
  const from = next !== undefined && linkWords.has(folded(next.text)) ? at + 2 : at + 1
  for (let end = Math.min(words.length, from + 5); end > from; end -= 1) {
    const text = joinedText(words.slice(from, end))
    if (parseAmount(text, currencyOf('EUR')).ok) return { kind: 'deposit', text, wordCount: end - at }
  }
  const named = words[from]
  return named === undefined ? null : { kind: 'deposit', text: named.text, wordCount: from - at + 1 }
}

import { parseTerms } from '@encours/core/ledger/parse-terms'
import { currencyOf, parseAmount } from '@encours/core/parse-amount'
import { joinedText, type TypedWord } from './typed-words.ts'

/** One way to cut what was typed into account, amount and terms; empty terms are the account's own. */
export type AskReading = { account: string; amount: string; terms: string }

const mostAmountWords = 6

/**
 * Every way in which words are an account, then an amount, then terms; the shortest name and the longest amount first.
 * More than one only where a name may end in a number (`Studio 54 500`) or a number may be the end of an amount or the
 * terms (`25 000 120`).
 */
export function readingsOf(words: readonly TypedWord[], termsBehind: readonly TypedWord[]): AskReading[] {
  const found: AskReading[] = []
  let firstEnd: number | null = null
  for (let end = 1; end <= lastNameEnd(words); end += 1) {
    if (firstEnd !== null && !words.slice(firstEnd, end).every(mayEndName)) break
    const cuts = amountEnds(words, end).flatMap((amountEnd) => {
      const terms = joinedText([...words.slice(amountEnd), ...termsBehind])
      const amount = joinedText(words.slice(end, amountEnd))
      return isReading(amount, terms) ? [{ account: joinedText(words.slice(0, end)), amount, terms }] : []
    })
    if (cuts.length > 0) firstEnd ??= end
    found.push(...cuts)
  }
  return found
}

/**
 * The one way in which words are an account and what is surely meant as an amount, whatever is wrong with it or with
 * what follows: so that the refusal can name it. Null where nothing is.
 */
export function faultyReading(
  words: readonly TypedWord[],
  termsBehind: readonly TypedWord[],
): AskReading | null {
  for (let end = 1; end <= lastNameEnd(words); end += 1) {
    if (!surelyAmount.test(words[end]?.text ?? '')) continue
    for (let amountEnd = Math.min(words.length, end + mostAmountWords); amountEnd > end; amountEnd -= 1) {
      const amount = joinedText(words.slice(end, amountEnd))
      if (!isNamedFault(amount)) continue
      const terms = joinedText([...words.slice(amountEnd), ...termsBehind])
      return { account: joinedText(words.slice(0, end)), amount, terms }
    }
  }
  return null
}

/** A quoted name is the whole name. */
const lastNameEnd = (words: readonly TypedWord[]): number =>
  words[0]?.quoted === true ? Math.min(1, words.length - 1) : words.length - 1

/** What may stand at the end of a name and at the start of an amount: a small number, a currency's letters. */
const mayEndName = ({ text }: TypedWord): boolean => /^(?:[1-9]\d{0,3}|\p{L}+|\p{Sc})$/u.test(text)

/** Where an amount that begins at `start` may end, the longest first. */
function amountEnds(words: readonly TypedWord[], start: number): number[] {
  const most = Math.min(words.length - start, mostAmountWords)
  return Array.from({ length: most }, (_, index) => start + most - index)
}

const inEuro = (amount: string) => parseAmount(amount, currencyOf('EUR'))

function isReading(amount: string, terms: string): boolean {
  if (/^0[\d ]/.test(amount) || !inEuro(amount).ok) return false
  if (terms === '') return true
  if (!parseTerms(terms).ok) return false
  // `25 000` is no 25 on receipt and `25 120` no 25 on 120 days: three digits behind three are one amount
  return !(/^\d{1,3}$/.test(amount) && /^\d{3}$/.test(terms)) && !/^0\d/.test(terms)
}

const surelyAmount = /^(?:[-+(−]|\p{Sc}).*\d|^\d{3}|^0$|^\d[\d.,]*(?:k|m|\p{Sc})/iu

/** An amount, or one that is refused for something better than not being one. */
function isNamedFault(amount: string): boolean {
  const parsed = inEuro(amount)
  if (parsed.ok) return true
  const { refusal } = parsed
  return refusal.code === 'currency-unknown'
    ? /^[A-Z]{3}$/.test(refusal.text)
    : refusal.code !== 'amount-unclear'
}

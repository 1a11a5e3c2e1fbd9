import type { Verdict } from '../credit/credit-check.ts'
import type { Language } from './language.ts'
import { wordsOf } from './words-of.ts'

/**
 * A verdict in a word or two.
 *
 * @example
 * sayVerdict('refer', 'en') // 'Not yet'
 */
export const sayVerdict = (verdict: Verdict, language: Language): string =>
  wordsOf(language).verdicts[verdict]

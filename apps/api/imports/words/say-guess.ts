import type { Language } from '@encours/core/words/language'
import type { Guess, Reason } from '../recognise/guess/guess.ts'
import { guessWords } from './guess-words.ts'

const mostReasons = 3
/** A reason that the others make needless, unless it stands alone. */
const plain: readonly Reason['code'][] = ['values']

/** `likely: 30 or 45 days after Date fact., some lie in the future`. */
export function sayGuess({ sureness, reasons }: Guess, language: Language): string {
  const telling = reasons.filter(({ code }) => !plain.includes(code))
  const chosen = (telling.length > 0 ? telling : reasons).slice(0, mostReasons)
  const colon = language === 'fr' ? ' : ' : ': '
  const why = chosen.map((reason) => sayReason(reason, language)).join(', ')
  const how = guessWords[language].sureness[sureness]
  return why === '' ? how : `${how}${colon}${why}`
}

function sayReason(reason: Reason, language: Language): string {
  const words = guessWords[language]
  switch (reason.code) {
    case 'values':
      return words.values[reason.what]
    case 'days-after':
      return words.daysAfter(reason.days, reason.column)
    case 'sum-of':
      return words.sumOf(reason.columns)
    default: {
      const column = 'column' in reason ? reason.column : ''
      return words.reasons[reason.code].replace('{column}', () => column)
    }
  }
}

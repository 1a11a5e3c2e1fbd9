import type { Terms } from '../ledger/terms.ts'
import type { Language } from './language.ts'
import { wordsOf } from './words-of.ts'

/**
 * Terms as people read them. The short form that can be typed back is `formatTerms`.
 *
 * @example
 * sayTerms({ kind: 'net', days: 45 }, 'en') // '45 days'
 * sayTerms({ kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' }, 'fr') // '45 jours fin de mois'
 * sayTerms({ kind: 'dateOfNextMonth', date: 10, days: 0 }, 'en') // '10th of the next month'
 */
export function sayTerms(terms: Terms, language: Language): string {
  const { terms: words } = wordsOf(language)
  switch (terms.kind) {
    case 'net':
      return words.net(terms.days)
    case 'endOfMonth':
      return words[terms.reading](terms.days)
    case 'dateOfNextMonth':
      return words.dateOfNextMonth(terms)
    case 'prepayment':
      return words.prepayment
  }
}

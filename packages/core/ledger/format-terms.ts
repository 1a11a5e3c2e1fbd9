import type { Terms } from './terms.ts'

/**
 * Terms in their one short form, for files and for typing back: `parseTerms` reads it as the same terms. What people
 * read is `sayTerms`.
 *
 * @example
 * formatTerms({ kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' }) // '45 EOM'
 * formatTerms({ kind: 'dateOfNextMonth', date: 10, days: 30 }) // '30d le 10'
 */
export function formatTerms(terms: Terms): string {
  switch (terms.kind) {
    case 'net':
      return `${String(terms.days)}d`
    case 'endOfMonth':
      return terms.reading === 'daysThenEnd' ? `${String(terms.days)} EOM` : `EOM ${String(terms.days)}`
    case 'dateOfNextMonth':
      return terms.days === 0 ? `le ${String(terms.date)}` : `${String(terms.days)}d le ${String(terms.date)}`
    case 'prepayment':
      return 'prepaid'
  }
}

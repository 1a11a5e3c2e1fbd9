import { parseTerms } from '@encours/core/ledger/parse-terms'
import type { Field } from '../../header-words.ts'
import { isCurrencyCode, shareOf } from '../profile.ts'
import { type Candidate, eligible } from './candidate.ts'
import { relateDays } from './day-relations.ts'

export type OtherField = 'currency' | 'terms' | 'repCode' | 'orderNumber' | 'disputed'

const otherFields: readonly OtherField[] = ['currency', 'terms', 'disputed', 'orderNumber', 'repCode']
const leastNamed = 0.3
/** In so few lines anything may come again. */
const fewLines = 12
const usualTerms = new Set([0, 7, 8, 10, 14, 15, 20, 21, 28, 30, 40, 45, 50, 60, 75, 90, 120])
const yesOrNo = /^(yes|no|y|n|true|false|0|1|x|oui|non|o|vrai|faux|-)$/i

type Known = ReadonlyMap<Field, Candidate>

/** The fields that hang on no other: each the free column that is named best for it, whose values fit. */
export function assignOthers(candidates: readonly Candidate[], known: Known): Map<OtherField, Candidate> {
  const taken = new Set(known.values())
  const found = new Map<OtherField, Candidate>()
  for (const field of otherFields) {
    const fitting = eligible(candidates, field, (one) => !taken.has(one) && fits(one, { field, known }))
    const named = (one: Candidate) => (one.fixed === field ? 2 : (one.said.of.get(field) ?? 0))
    const [first, second] = fitting.toSorted((a, b) => named(b) - named(a))
    // Codes of currencies are nothing else, if there is one such column only
    const alone = field === 'currency' && second === undefined
    if (first === undefined || (named(first) < leastNamed && !alone)) continue
    found.set(field, first)
    taken.add(first)
  }
  return found
}

function fits(column: Candidate, { field, known }: { field: OtherField; known: Known }): boolean {
  switch (field) {
    case 'currency':
      return shareOf(column, isCurrencyCode) === 1
    case 'terms':
      return fitsTerms(column, known)
    case 'disputed':
      return shareOf(column, (cell) => yesOrNo.test(cell)) === 1 || column.figures !== null
    case 'orderNumber':
      return column.days === null && column.distinct > 1 && numbersOrders(column)
    case 'repCode':
      return column.days === null && column.distinctShare < 0.7
  }
}

/** One order has few invoices, and its number a figure: a handful of words or codes that come again number none. */
function numbersOrders(column: Candidate): boolean {
  const filled = column.cells.filter((cell) => cell !== '').length
  return (
    shareOf(column, (cell) => /\d/.test(cell)) >= 0.5 && (filled < fewLines || column.distinctShare >= 0.3)
  )
}

/** Every sampled text must be understood; bare numbers must be lengths of terms, and those that the due days have. */
function fitsTerms(column: Candidate, known: Known): boolean {
  if (column.days !== null || shareOf(column, (cell) => parseTerms(cell).ok) < 1) return false
  const bare = shareOf(column, (cell) => /^\d+$/.test(cell))
  if (bare === 0) return true
  if (shareOf(column, (cell) => !/^\d+$/.test(cell) || usualTerms.has(Number(cell))) < 0.95) return false
  const [invoiceDay, dueDay] = [known.get('invoiceDay'), known.get('dueDay')]
  if (!invoiceDay || !dueDay) return true
  const between = relateDays(invoiceDay, dueDay)
  return between.usual.some((days) => column.cells.includes(String(days)))
}

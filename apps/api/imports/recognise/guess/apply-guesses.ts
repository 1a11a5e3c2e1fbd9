import type { Column } from '../columns.ts'
import type { Field } from '../header-words.ts'
import { type Guess, weighty } from './guess.ts'

/** What a person must say before a file is read so: fields that are likely, and needed ones that nobody can tell. */
export type Unconfirmed = { likely: Field[]; missing: Field[] }

const needed: readonly Field[] = ['account', 'number', 'invoiceDay']

/**
 * Gives the columns what they were taken for. What is sure needs no word; what is likely is used only together with a
 * question, or with a yes to it; what is unsure is not used.
 */
export function applyGuesses(
  columns: readonly Column[],
  guesses: ReadonlyMap<Column, Guess | null>,
  { confirmed }: { confirmed: boolean },
): Unconfirmed | null {
  for (const column of guesses.keys()) Object.assign(column, { field: null, by: null })
  const likely = [...guesses.values()].flatMap((guess) =>
    guess?.sureness === 'likely' && weighty.includes(guess.field) ? [guess.field] : [],
  )
  const missing = missingAfter(columns, guesses)
  const asks = likely.length > 0 || missing.length > 0
  for (const [column, guess] of guesses) {
    if (guess === null) continue
    const isUsed = guess.sureness === 'sure' || (guess.sureness === 'likely' && asks)
    column.guess = guess
    if (isUsed) Object.assign(column, { field: guess.field, by: confirmed ? 'confirmed' : 'guess' })
  }
  if (missing.length > 0) return { likely, missing }
  return likely.length > 0 && !confirmed ? { likely, missing } : null
}

/** The needed fields for which some column was found that is not sure enough to be used. */
function missingAfter(columns: readonly Column[], guesses: ReadonlyMap<Column, Guess | null>): Field[] {
  const has = (field: Field, unsure: boolean) =>
    columns.some((column) => column.field === field) ||
    [...guesses.values()].some((guess) => guess?.field === field && (unsure || guess.sureness !== 'unsure'))
  const missing = needed.filter((field) => !has(field, false) && has(field, true))
  const hasAmount = has('amount', false) || has('open', false)
  return hasAmount || !(has('amount', true) || has('open', true)) ? missing : [...missing, 'amount']
}

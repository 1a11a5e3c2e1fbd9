import type { Field } from '../header-words.ts'

/** How sure a guess is: `sure` needs no question, `likely` asks, `unsure` must be said by whoever knows. */
export type Sureness = 'sure' | 'likely' | 'unsure'

/** What a column was taken for and why, its name not being known. */
export type Guess = { field: Field; sureness: Sureness; reasons: Reason[] }

/** Why, as data; words are made last. `column` is the name of another column. */
export type Reason =
  /** Its name says so. */
  | { code: 'named' }
  /** Its values are dates, amounts, or currency codes. */
  | { code: 'values'; what: 'days' | 'amounts' | 'currencies' | 'terms' | 'names' | 'yes-no' }
  /** So many days after another column's on most lines. */
  | { code: 'days-after'; column: string; days: number[] }
  /** Never before another column's day. */
  | { code: 'not-before'; column: string }
  /** The difference to another day stands in a number column. */
  | { code: 'days-counted'; column: string }
  /** With the number of days late it gives the same day on all lines. */
  | { code: 'late-counted'; column: string }
  /** Some lie in the future. */
  | { code: 'in-future' }
  /** Empty on some lines, and never in the future. */
  | { code: 'past-or-empty' }
  /** Never more than another column's amount. */
  | { code: 'at-most'; column: string }
  /** Never less than another column's amount. */
  | { code: 'at-least'; column: string }
  /** The sum of two others. */
  | { code: 'sum-of'; columns: [string, string] }
  /** An amount without VAT, where none with VAT was found. */
  | { code: 'without-vat' }
  /** Each value stands on one line only. */
  | { code: 'unique' }
  /** Its values come again on other lines. */
  | { code: 'comes-again' }
  /** Each value goes with one value of another column, and the other way round. */
  | { code: 'goes-with'; column: string }
  /** The customers are told apart by their names alone. */
  | { code: 'name-only' }
  /** Another column could be it as well. */
  | { code: 'rival'; column: string }
  /** No other column could be it. */
  | { code: 'only-one' }

/** A field that would be read wrong without a word where it is guessed less than surely. */
export const weighty: readonly Field[] = [
  'account',
  'number',
  'invoiceDay',
  'amount',
  'open',
  'dueDay',
  'settledDay',
]

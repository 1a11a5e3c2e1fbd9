import type { BookRefusal } from '../../book/book-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Policy, rates, routes and the company's book; in English. */
export const bookRefusals: RefusalWordsFor<BookRefusal['code']> = {
  'set-up-closed': () => ({
    happened: 'A ledger of the company’s own was imported already: the first set-up is over.',
    unchanged: 'Currency, country, time zone, languages and policy are as they were.',
    todo: 'Change the policy by itself; for another currency begin with an empty database.',
  }),
}

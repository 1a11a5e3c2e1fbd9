import type { BookRefusal } from '../../book/book-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Policy, rates, routes and the company's book; in French. */
export const bookRefusals: RefusalWordsFor<BookRefusal['code']> = {}

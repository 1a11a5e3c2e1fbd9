import type { BookRefusal } from '../book/book-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** Policy, rates, routes and the book. */
export const bookExamples: ExamplesOf<BookRefusal> = {
  'set-up-closed': { code: 'set-up-closed' },
}

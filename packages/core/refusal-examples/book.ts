import type { BookRefusal } from '../book/book-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** Policy, rates, routes and the book. */
export const bookExamples: ExamplesOf<BookRefusal> = {
  'message-unknown': { code: 'message-unknown', jobId: '1f9c' },
  'message-not-given-up': { code: 'message-not-given-up', jobId: '1f9c' },
}

import type { BookRefusal } from '../../book/book-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Policy, rates, routes and the company's book; in English. */
export const bookRefusals: RefusalWordsFor<BookRefusal['code']> = {
  'message-unknown': ({ jobId }) => ({
    happened: `There is no message ${jobId}.`,
    unchanged: 'Nothing was sent.',
    todo: 'Look it up among the messages that were given up: GET /api/dead-letters.',
  }),
  'message-not-given-up': ({ jobId }) => ({
    happened: `The message ${jobId} was not given up.`,
    unchanged: 'It is as before: said, not needed any more, or waiting for its moment.',
    todo: 'Nothing is to be done: what waits goes by itself.',
  }),
}

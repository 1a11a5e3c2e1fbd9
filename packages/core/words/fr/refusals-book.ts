import type { BookRefusal } from '../../book/book-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Policy, rates, routes and the company's book; in French. */
export const bookRefusals: RefusalWordsFor<BookRefusal['code']> = {
  'message-unknown': ({ jobId }) => ({
    happened: `Il n'y a pas de message ${jobId}.`,
    unchanged: "Rien n'a été envoyé.",
    todo: 'Le chercher parmi les messages abandonnés : GET /api/dead-letters.',
  }),
  'message-not-given-up': ({ jobId }) => ({
    happened: `Le message ${jobId} n'a pas été abandonné.`,
    unchanged: 'Il est inchangé : dit, devenu inutile, ou en attente de son heure.',
    todo: "Il n'y a rien à faire : ce qui attend part tout seul.",
  }),
}

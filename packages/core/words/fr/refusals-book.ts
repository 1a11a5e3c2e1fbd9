import type { BookRefusal } from '../../book/book-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Policy, rates, routes and the company's book; in French. */
export const bookRefusals: RefusalWordsFor<BookRefusal['code']> = {
  'set-up-closed': () => ({
    happened: "Une balance de l'entreprise a déjà été importée : la mise en place est terminée.",
    unchanged: 'Devise, pays, fuseau horaire, langues et politique de crédit sont inchangés.',
    todo: 'Modifier la politique seule ; pour une autre devise, partir d’une base vide.',
  }),
}

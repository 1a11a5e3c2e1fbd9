import type { BookRefusal } from '../../book/book-refusal.ts'
import { sayPolicyFault } from '../say-policy-fault.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { policyFaults } from './policy-faults.ts'

const samePolicy = 'La politique est restée la même.'
const sameRates = 'Les cours sont restés les mêmes.'
const sameRoutes = 'Les canaux sont restés les mêmes.'

/** Policy, rates, routes and the company's book; in French. */
export const bookRefusals: RefusalWordsFor<BookRefusal['code']> = {
  'policy-newer': ({ version, fromVersion, by, at }, say) => ({
    happened: `Vous avez modifié la version ${String(fromVersion)} de la politique, et la version ${String(version)} est en vigueur${at === null ? '' : ` depuis le ${say.dayOf(at)}${by === null ? '' : `, fixée par ${by}`}`}.`,
    unchanged: `La version ${String(version)} reste en vigueur.`,
    todo: 'Regarder la version en vigueur, y porter vos changements et la renvoyer.',
  }),
  'policy-unchanged': () => ({
    happened: 'La politique dit déjà cela, dans chaque champ.',
    unchanged: samePolicy,
    todo: 'Rien à faire, sauf si un autre changement était voulu.',
  }),
  'policy-faulty': ({ faults }, say) => ({
    happened: `La politique se contredit : ${faults
      .map((fault) => sayPolicyFault(fault, { words: policyFaults, say }))
      .join(' ; ')}.`,
    unchanged: samePolicy,
    todo: 'Corriger ces champs et la renvoyer ; les trois modèles sont des exemples cohérents.',
  }),
  'policy-version-unknown': ({ version }) => ({
    happened: `Il n'y a pas de version ${String(version)} de la politique.`,
    unchanged: "Rien n'a changé.",
    todo: "Prendre une version qu'une vérification nomme, ou celle que donne /api/book.",
  }),
  'rates-base': ({ currency }) => ({
    happened: `${currency} est la devise du portefeuille : elle vaut elle-même.`,
    unchanged: sameRates,
    todo: `Retirer ${currency}, et donner ce que vaut dans cette devise une unité des autres.`,
  }),
  'rate-twice': ({ currency, day }, say) => ({
    happened: `Deux cours sont donnés pour ${currency} à partir du ${say.day(day)}.`,
    unchanged: sameRates,
    todo: 'Donner un seul cours par devise et par jour.',
  }),
  'rate-unknown': ({ currency, day }, say) => ({
    happened: `Il n'y a pas de cours de ${currency} à partir du ${say.day(day)} à supprimer.`,
    unchanged: sameRates,
    todo: "Regarder les jours des cours connus ; un cours vaut jusqu'au début du suivant.",
  }),
  'rates-unchanged': () => ({
    happened: 'Tous ces cours sont déjà ainsi.',
    unchanged: sameRates,
    todo: 'Rien à faire, sauf si un autre cours ou jour était voulu.',
  }),
  'routes-newer': ({ version, fromVersion }) => ({
    happened: `Vous avez modifié la version ${String(fromVersion)} des canaux, et la version ${String(version)} est en vigueur.`,
    unchanged: `La version ${String(version)} reste en vigueur.`,
    todo: 'Regarder la version en vigueur, y porter vos changements et la renvoyer.',
  }),
  'routes-unchanged': () => ({
    happened: 'Les canaux sont déjà réglés ainsi.',
    unchanged: sameRoutes,
    todo: 'Rien à faire, sauf si un autre changement était voulu.',
  }),
  'channel-name-twice': ({ name }) => ({
    happened: `Deux canaux s'appellent « ${name} », aux majuscules près.`,
    unchanged: sameRoutes,
    todo: "Donner à chaque canal son propre nom : c'est par lui que les diffusions partent.",
  }),
  'channel-id-twice': ({ id, names }, say) => ({
    happened: `Le canal ${id} figure plusieurs fois, comme ${say.and(names)}.`,
    unchanged: sameRoutes,
    todo: "N'en garder qu'un, avec toutes ses régions : sinon tout y serait dit deux fois.",
  }),
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
  'set-up-closed': () => ({
    happened: "Une balance de l'entreprise a déjà été importée : la mise en place est terminée.",
    unchanged: 'Devise, pays, fuseau horaire, langues et politique de crédit sont inchangés.',
    todo: 'Modifier la politique seule ; pour une autre devise, partir d’une base vide.',
  }),
}

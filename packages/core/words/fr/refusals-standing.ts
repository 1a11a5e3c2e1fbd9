import type { StandingRefusal } from '../../standing/standing-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { standing } from './standing.ts'

const notNoted = "Rien n'a été noté."
const sameState = "L'état du compte est resté le même."
const sameCover = "L'assurance et l'état de la couverture sont restés les mêmes."

/** What is noted about an account; in French. */
export const standingRefusals: RefusalWordsFor<StandingRefusal['code']> = {
  'remark-exists': ({ remarkId }) => ({
    happened: `Le compte a, ou a eu, une autre remarque sous l'identifiant ${remarkId}.`,
    unchanged: notNoted,
    todo: 'Renvoyer la remarque sous un nouvel identifiant.',
  }),
  'nothing-overdue': () => ({
    happened: "Rien n'est échu sur ce compte : il n'y a pas de retard à expliquer.",
    unchanged: notNoted,
    todo: 'Écrire une note, ou envoyer un signal au service crédit.',
  }),
  'event-day-ahead': ({ day, today }, say) => ({
    happened: `Le ${say.day(day)} est encore à venir : nous sommes le ${say.day(today)}.`,
    unchanged: sameState,
    todo: 'Donner le jour où cela a eu lieu.',
  }),
  'event-day-too-early': ({ day, since }, say) => ({
    happened: `La procédure a été ouverte le ${say.day(since)}, après le ${say.day(day)}.`,
    unchanged: sameState,
    todo: "Vérifier les deux dates dans l'avis et corriger celle qui est fausse.",
  }),
  'insolvency-known': ({ kind, since }, say) => ({
    happened: `Le compte est déjà connu en ${standing.insolvencies[kind]} depuis le ${say.day(since)}, avec exactement ces éléments.`,
    unchanged: sameState,
    todo: 'Rien à faire, sauf à saisir la date limite de déclaration de créance.',
  }),
  'insolvency-milder': ({ kind, given }) => ({
    happened: `Le compte est en ${standing.insolvencies[kind]}, plus grave que ${standing.insolvencies[given]}.`,
    unchanged: sameState,
    todo: "Si cette procédure est close, saisir d'abord sa fin, puis la nouvelle.",
  }),
  'not-insolvent': () => ({
    happened: "Le compte n'est dans aucune procédure collective.",
    unchanged: sameState,
    todo: "Saisir d'abord la procédure, avec sa source.",
  }),
  'claim-declared-already': ({ on }, say) => ({
    happened: `Notre créance a déjà été déclarée le ${say.day(on)}.`,
    unchanged: 'La date de la déclaration est restée la même.',
    todo: 'Rien à faire, sauf si un autre jour était voulu.',
  }),
  'bill-unpaid-already': ({ billNumber }) => ({
    happened: `L'effet ${billNumber} est déjà connu comme impayé.`,
    unchanged: "L'effet est resté le même.",
    todo: 'Rien à faire, sauf si un autre effet était voulu.',
  }),
  'bills-too-large': ({ mostMinor, currency }, say) => ({
    happened: `Les effets de ce compte dépasseraient ${say.money(mostMinor, currency)} au total.`,
    unchanged: "Aucun effet n'a été saisi.",
    todo: 'Vérifier le montant : il est en centimes.',
  }),
  'event-known': ({ eventId }) => ({
    happened: `Sous l'événement ${eventId}, autre chose a déjà été annoncé pour ce compte.`,
    unchanged: "Ce qui a été pris alors reste ; rien n'a été fait maintenant.",
    todo: "Envoyer ce qui est nouveau sous un identifiant d'événement à lui.",
  }),
  'bill-amount-missing': ({ billNumber }) => ({
    happened: `Le portefeuille ne connaît pas d'effet ${billNumber} pour ce compte, et aucun montant n'a été donné.`,
    unchanged: "Aucun effet n'a été saisi.",
    todo: "Vérifier le numéro, ou donner aussi le montant de l'effet.",
  }),
  'cover-stopped-already': () => ({
    happened: 'Cette résiliation de la couverture est déjà connue.',
    unchanged: sameCover,
    todo: 'Rien à faire, sauf si un autre jour était voulu.',
  }),
  'cover-not-stopped': () => ({
    happened: "La couverture de ce compte n'est pas résiliée.",
    unchanged: sameCover,
    todo: "Rien à faire ; pour une première assurance, la saisir d'abord.",
  }),
  'cover-day-ahead': ({ from }, say) => ({
    happened: `La couverture doit cesser le ${say.day(from)}, et aucune assurance saisie ne peut retenir ce jour.`,
    unchanged: sameCover,
    todo: "Saisir d'abord l'assurance, ou envoyer la résiliation le jour même.",
  }),
  'insurance-covers-nothing': ({ on }, say) => ({
    happened: `Telle qu'elle est saisie, l'assurance ne couvre aucune livraison du ${say.day(on)} : elle a pris fin, ou ne prend rien en charge.`,
    unchanged: sameCover,
    todo: "Saisir de nouveau l'assurance, avec ses dates, son plafond et sa quotité.",
  }),
  'insurance-unchanged': () => ({
    happened: 'Le compte est déjà assuré exactement ainsi.',
    unchanged: sameCover,
    todo: 'Rien à faire, sauf si autre chose était voulu.',
  }),
  'insurance-days-crossed': ({ from, until }, say) => ({
    happened: `Le dernier jour, le ${say.day(until)}, précède le premier, le ${say.day(from)}.`,
    unchanged: sameCover,
    todo: "Corriger l'une des deux dates, ou ne pas donner la dernière.",
  }),
  'blind-after-cut': ({ cancelledFrom }, say) => ({
    happened: `L'agrément (limite dénommée) a été résilié à partir du ${say.day(cancelledFrom)}, et la couverture non dénommée ne le remplace pas.`,
    unchanged: sameCover,
    todo: "Si l'assureur couvre de nouveau le client, saisir d'abord le rétablissement de la couverture.",
  }),
}

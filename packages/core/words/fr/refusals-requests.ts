import type { Wish } from '../../requests/exception-request.ts'
import { kindWith, type RequestRefusal, type WishPart } from '../../requests/request-refusal.ts'
import type { RefusalWordsFor, Said } from '../shape/refusal-words.ts'

const notAsked = "Rien n'a été demandé."
const notGranted = "Rien n'a été demandé ni accordé."
const stands = 'La demande est restée la même.'
const sameLimit = 'Le plafond est resté le même.'
const kinds: Record<Wish['kind'], string> = {
  permanent: 'durable',
  temporary: 'temporaire',
  order: 'pour une commande',
}
const parts: Record<WishPart, string> = {
  limit: 'un plafond',
  waives: 'des motifs à lever',
  until: 'un dernier jour',
  order: 'un numéro de commande',
  group: "le plafond d'un groupe",
}

/** Exception requests; in French. */
export const requestRefusals: RefusalWordsFor<RequestRefusal['code']> = {
  'request-exists': () => ({
    happened: 'Ce compte a déjà eu une demande de cet identifiant.',
    unchanged: "Cette demande est restée la même, et rien d'autre n'a été demandé.",
    todo: 'Demander à nouveau sous un autre identifiant.',
  }),
  'request-asks-nothing': () => ({
    happened: "La demande n'a ni plafond ni motif à lever.",
    unchanged: notAsked,
    todo: "Donner le plafond qu'il faut, ou les motifs qui ne doivent plus compter.",
  }),
  'request-part-missing': ({ kind, part }) => ({
    happened: `Une dérogation ${kinds[kind]} demande ${parts[part]}.`,
    unchanged: notAsked,
    todo: `Demander à nouveau avec ${parts[part]}.`,
  }),
  'request-part-unfit': ({ kind, part }) => ({
    happened: `Une dérogation ${kinds[kind]} ne peut pas avoir ${parts[part]}.`,
    unchanged: notAsked,
    todo: `L'omettre, ou demander une dérogation ${kinds[kindWith[part]]}.`,
  }),
  'request-limit-not-higher': ({ inForceMinor, currency }, say) => ({
    happened: `Le plafond en vigueur, ${say.money(inForceMinor, currency)}, est déjà égal ou supérieur.`,
    unchanged: notGranted,
    todo: 'Demander plus, ou omettre le plafond ; une demande devenue inutile peut être refusée ou retirée.',
  }),
  'request-day-past': ({ until }, say) => ({
    happened: `Le dernier jour de la dérogation, le ${say.day(until)}, est passé.`,
    unchanged: notGranted,
    todo: "Demander à nouveau, jusqu'à aujourd'hui ou une date à venir.",
  }),
  'request-too-long': ({ maxDays }, say) => ({
    happened: `Selon la politique, une dérogation dure ${say.count(maxDays, { one: 'jour', other: 'jours' })} au plus.`,
    unchanged: notAsked,
    todo: 'Donner une date plus proche, ou demander un plafond durable.',
  }),
  'account-stopped': ({ by }) => stopped[by],
  'request-open-already': ({ by, on }, say) => ({
    happened: `La même chose a été demandée${by === null ? '' : ` par ${by}`} le ${say.day(on)} et attend une réponse.`,
    unchanged: "Cette demande reste, et rien d'autre n'a été demandé.",
    todo: 'Attendre la réponse, ou faire retirer cette demande pour en faire une autre.',
  }),
  'request-declined-before': ({ by, on, until }, say) => ({
    happened: `Autant ou moins a été refusé${by === null ? '' : ` par ${by}`} le ${say.day(on)}.`,
    unchanged: notAsked,
    todo: `Dire ce qui est nouveau depuis, ou demander moins ; ce refus vaut jusqu'au ${say.day(until)}.`,
  }),
  'request-unknown': () => ({
    happened: "Ce compte n'a pas cette demande.",
    unchanged: 'Toutes les demandes sont restées les mêmes.',
    todo: 'Regarder les demandes du compte, et en faire une autre si besoin.',
  }),
  'request-ended': ({ state, on }, say) => ({
    happened: `La demande ${endings[state]} le ${say.day(on)}.`,
    unchanged: "Ce qu'il en est advenu reste valable.",
    todo:
      state === 'granted'
        ? 'Rien à faire ; une vérification dit ce qui peut être vendu maintenant.'
        : "Rien à faire ; si c'est encore utile, demander à nouveau.",
  }),
  'request-own': () => ({
    happened: 'Cette demande est la vôtre.',
    unchanged: stands,
    todo: 'Laisser un collègue y répondre ; pour y renoncer, la retirer.',
  }),
  'request-not-yours': ({ by }) => ({
    happened: `Cette demande a été faite par ${by ?? "quelqu'un d'autre"}.`,
    unchanged: stands,
    todo: `Demander à ${by ?? 'son auteur'} ou à un credit manager de la retirer.`,
  }),
  'request-needs-person': () => ({
    happened: "Seule une personne répond à une demande, et ce jeton n'est à personne.",
    unchanged: stands,
    todo: 'Y répondre en étant connecté, ou avec un jeton personnel.',
  }),
  'request-approved-already': () => ({
    happened: 'Vous avez déjà donné votre accord à cette demande.',
    unchanged: 'Votre accord reste, et la demande aussi.',
    todo: "Attendre l'accord d'un collègue : là où il en faut deux, ce sont deux personnes.",
  }),
  'request-beyond-level': ({ needs, names }, say) => ({
    happened: `Il manque encore à cette demande ${say.levels(needs)}.`,
    unchanged: stands,
    todo: `S'adresser à ${names.length === 0 ? 'la direction du crédit' : say.or(names)}.`,
  }),
  'temporary-limit-too-high': ({ mostMinor, currency }, say) => ({
    happened: `Selon la politique, ce plafond peut aller temporairement jusqu'à ${say.money(mostMinor, currency)}, pas plus haut.`,
    unchanged: sameLimit,
    todo: 'Donner ce montant ou moins ; ou demander une dérogation pour une commande, ou un plafond durable.',
  }),
  'temporary-limit-too-often': ({ perYear, from }, say) => ({
    happened:
      from === null
        ? "Selon la politique, aucun plafond n'est relevé temporairement."
        : `En un an, ce plafond a été relevé temporairement ${say.count(perYear, { one: 'fois', other: 'fois' })}, le maximum selon la politique.`,
    unchanged: sameLimit,
    todo: `Demander une dérogation pour une commande, ou un plafond durable${from === null ? '' : ` ; ou attendre le ${say.day(from)}`}.`,
  }),
  'no-credit-group': ({ accountNumber }) => ({
    happened: `Le compte ${accountNumber} n'est pas dans un tel groupe : il n'y a pas de plafond de groupe à changer.`,
    unchanged: "Aucun plafond n'a changé.",
    todo: "Fixer le plafond du compte lui-même, ou importer d'abord son groupe.",
  }),
}

const stopped: Record<'insolvency' | 'fraud-hold' | 'legal-stage', Said> = {
  insolvency: {
    happened: "Tant que le client est en procédure collective, aucune dérogation n'est accordée.",
    unchanged: notGranted,
    todo: "Vendre contre paiement d'avance ; le service crédit dit quand la procédure est close.",
  },
  'fraud-hold': {
    happened: "Tant que le compte est bloqué pour fraude, aucune dérogation n'est accordée.",
    unchanged: notGranted,
    todo: "S'adresser au service crédit : le blocage doit d'abord être levé.",
  },
  'legal-stage': {
    happened: "Tant que le compte est au contentieux, aucune dérogation n'est accordée.",
    unchanged: notGranted,
    todo: "Vendre contre paiement d'avance, ou s'adresser au service crédit : le blocage doit d'abord être levé.",
  },
}

const endings = {
  granted: 'a été accordée',
  declined: 'a été refusée',
  withdrawn: 'a été retirée',
  expired: 'a expiré sans réponse',
}

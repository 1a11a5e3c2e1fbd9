import type { RefusalCode } from '../../refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

type Acting = Extract<
  RefusalCode,
  | `action-${string}`
  | `reservation-${string}`
  | 'already-on-hold'
  | 'not-on-hold'
  | 'limit-unchanged'
  | 'limit-day-past'
  | 'temporary-limit-too-long'
  | 'account-owner-unfit'
  | 'currency-differs'
>

const sameLimit = 'Le plafond est resté le même.'
const notReserved = "Rien n'a été réservé."

/** What an action was refused for; in French. */
export const actionRefusals: RefusalWordsFor<Acting> = {
  'action-id-taken': ({ actionId }) => ({
    happened: `L'identifiant d'action ${actionId} désigne autre chose, demandé auparavant.`,
    unchanged: "Rien n'a été fait maintenant ; ce qui a été fait sous cet identifiant reste.",
    todo: "Renvoyer l'action sous un nouvel identifiant.",
  }),
  'action-unknown': ({ type }) => ({
    happened: `« ${type} » n'est pas une action connue ici.`,
    unchanged: "Rien n'a été fait.",
    todo: 'Choisir une des actions que /docs énumère, par exemple limit.set ou hold.place.',
  }),
  'already-on-hold': ({ since }, say) => ({
    happened: `Le compte est bloqué depuis le ${say.day(since)}.`,
    unchanged: 'Le blocage en place est resté le même.',
    todo: "Pour en changer la nature, le lever d'abord, puis poser l'autre.",
  }),
  'not-on-hold': () => ({
    happened: "Le compte n'est pas bloqué.",
    unchanged: "Rien n'a été débloqué.",
    todo: "Rien à faire ; une vérification dit ce qui s'oppose encore à la vente.",
  }),
  'limit-unchanged': () => ({
    happened: 'Le compte a déjà exactement ce plafond.',
    unchanged: sameLimit,
    todo: 'Rien à faire, sauf si un autre montant ou une autre date était voulu.',
  }),
  'limit-day-past': ({ until }, say) => ({
    happened: `Le dernier jour du plafond, le ${say.day(until)}, est passé.`,
    unchanged: sameLimit,
    todo: "Donner la date d'aujourd'hui ou une date à venir, ou aucune pour un plafond sans fin.",
  }),
  'temporary-limit-too-long': ({ maxDays }, say) => ({
    happened: `Selon la politique, un relèvement temporaire dure ${say.count(maxDays, { one: 'jour', other: 'jours' })} au plus.`,
    unchanged: sameLimit,
    todo: 'Donner une date plus proche, ou aucune pour relever le plafond durablement.',
  }),
  'reservation-not-approved': ({ verdict }) => ({
    happened:
      verdict === 'refer'
        ? 'La vérification de ce montant dit : pas encore. Rien ne peut donc être gardé.'
        : 'La vérification de ce montant dit : refusé. Rien ne peut donc être gardé.',
    unchanged: notReserved,
    todo: "Demander une vérification du même montant : elle dit pourquoi, et ce qui permettrait d'obtenir l'accord.",
  }),
  'reservation-exists': ({ orderRef, by }) => ({
    happened: `La commande ${orderRef} a déjà une réservation${by === null ? '' : `, faite par ${by}`}.`,
    unchanged: 'La réservation en place est restée la même.',
    todo: "L'utiliser ; ou la libérer d'abord pour réserver un autre montant.",
  }),
  'reservation-order-arrived': ({ orderRef }) => ({
    happened: `La commande ${orderRef} est arrivée par un import : elle compte déjà.`,
    unchanged: "Rien n'a été réservé.",
    todo: 'Ne rien réserver pour elle ; pour une autre commande, donner sa propre référence.',
  }),
  'reservation-prepaid': () => ({
    happened: "Cette vente est payée d'avance : elle n'ajoute rien à l'encours, il n'y a donc rien à garder.",
    unchanged: "Rien n'a été réservé.",
    todo: "Vendre contre paiement d'avance, sans réservation ; ou donner les conditions d'une vente à crédit.",
  }),
  'reservation-unknown': () => ({
    happened: "Ce compte n'a pas cette réservation ; elle a peut-être pris fin.",
    unchanged: 'Toutes les réservations sont restées les mêmes.',
    todo: 'Regarder les réservations du compte, et en faire une autre si besoin.',
  }),
  'reservation-not-yours': () => ({
    happened: 'Un collègue a fait cette réservation.',
    unchanged: 'La réservation reste.',
    todo: 'Demander au collègue, au responsable commercial ou au service crédit de la libérer.',
  }),
  'account-owner-unfit': ({ name }) => ({
    happened: `${name} ne verrait pas ce compte : ce qui le concerne n'arriverait à personne.`,
    unchanged: 'Le compte reste à qui il était.',
    todo: "Le confier à un commercial, à un responsable commercial ou à quelqu'un du crédit.",
  }),
  'currency-differs': ({ account, given }) => ({
    happened: `Le compte est en ${account}, le montant en ${given}.`,
    unchanged: notReserved,
    todo: `Donner le montant en ${account}.`,
  }),
}

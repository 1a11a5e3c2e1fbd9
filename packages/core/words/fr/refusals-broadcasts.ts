import type { BroadcastRefusal } from '../../broadcasts/broadcast-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { broadcasts } from './broadcasts.ts'

const notSent = "Rien n'a été envoyé."
const asItWas = 'Elle est restée la même.'

/** Broadcasts; in French. */
export const broadcastRefusals: RefusalWordsFor<BroadcastRefusal['code']> = {
  'broadcast-exists': ({ broadcastId }) => ({
    happened: `Une diffusion portant l'identifiant ${broadcastId} a déjà été envoyée.`,
    unchanged: "Elle est restée la même, et rien d'autre n'a été envoyé.",
    todo: 'La corriger, ou envoyer celle-ci sous un nouvel identifiant.',
  }),
  'broadcast-unknown': ({ broadcastId }) => ({
    happened: `Aucune diffusion ne porte l'identifiant ${broadcastId}.`,
    unchanged: "Rien n'a changé.",
    todo: "Chercher l'identifiant dans la liste des diffusions.",
  }),
  'broadcast-not-yours': () => ({
    happened: 'Cette diffusion ne vous a pas été envoyée personnellement.',
    unchanged: "Rien n'a été noté.",
    todo: "Rien n'est attendu ; demander à l'équipe crédit à en être lecteur si besoin.",
  }),
  'broadcast-nobody': () => ({
    happened: "Il n'y a personne d'autre que vous parmi ces destinataires.",
    unchanged: notSent,
    todo: "Choisir des personnes, rôles, régions, équipes ou canaux ; l'aperçu montre qui en fait partie.",
  }),
  'broadcast-accounts-unknown': ({ accountIds }, say) => ({
    happened: `Aucun compte n'est connu sous ${say.or(accountIds)}.`,
    unchanged: notSent,
    todo: 'Chercher les comptes par nom ou numéro, et les désigner par leur identifiant.',
  }),
  'broadcast-people-unknown': ({ personIds }, say) => ({
    happened: `Aucun collègue n'est connu sous ${say.or(personIds)}, ou la personne est partie.`,
    unchanged: notSent,
    todo: "Choisir quelqu'un d'autre, ou faire d'abord ajouter la personne par un administrateur.",
  }),
  'broadcast-channels-unknown': ({ channels, known }, say) => ({
    happened: `Aucun canal n'est réglé sous le nom ${say.or(channels)}.`,
    unchanged: notSent,
    todo:
      known.length === 0
        ? "Laisser les canaux de côté, ou en faire d'abord régler un par un administrateur : il n'y en a pas encore."
        : `Choisir ${say.or(known)}, ou faire d'abord régler le canal par un administrateur.`,
  }),
  'broadcast-sole-traders': ({ accountNumbers }, say) => ({
    happened: `La diffusion nomme des entrepreneurs individuels, qui sont des personnes : ${say.and(accountNumbers)}.`,
    unchanged: notSent,
    todo: 'Les retirer et prévenir directement les intéressés ; un blocage du compte arrête de toute façon ses commandes.',
  }),
  'broadcast-unfit': ({ faults }, say) => ({
    happened: `Le texte dit ce qu'aucun canal ne doit lire : ${say.and(
      faults.map(({ kind, text }) => `${broadcasts.faults[kind]} (« ${text} »)`),
    )}.`,
    unchanged: notSent,
    todo: "Le retirer : dire ce qu'il faut faire, jusqu'à quand et à qui s'adresser, et laisser les raisons à l'équipe crédit.",
  }),
  'broadcast-source-missing': () => ({
    happened: 'Le texte annonce une procédure collective sans dire où elle est publiée.',
    unchanged: notSent,
    todo: 'Indiquer la source et sa date : le jugement, le tribunal, le BODACC ou le Moniteur belge.',
  }),
  'broadcast-day-past': ({ until }, say) => ({
    happened: `Le dernier jour, le ${say.day(until)}, est passé.`,
    unchanged: notSent,
    todo: "Donner la date d'aujourd'hui ou une date à venir, ou aucune pour une diffusion qui vaut jusqu'à son retrait.",
  }),
  'broadcast-unchanged': () => ({
    happened: "La diffusion dit déjà cela, jusqu'au même jour.",
    unchanged: "Elle est restée la même, et personne n'a été prévenu de nouveau.",
    todo: 'Rien à faire, sauf si un autre texte ou un autre dernier jour était voulu.',
  }),
  'broadcast-withdrawn': ({ at, by }, say) => ({
    happened: `La diffusion a été retirée le ${say.dayOf(at)}${by === null ? '' : ` par ${by}`}.`,
    unchanged: 'Elle reste retirée.',
    todo: "Ne plus faire ce qu'elle dit ; ce qui doit valoir à sa place s'envoie comme nouvelle diffusion.",
  }),
  'broadcast-over': ({ until }, say) => ({
    happened: `La diffusion valait jusqu'au ${say.day(until)}.`,
    unchanged: asItWas,
    todo: "Rien à faire ; ce qui doit encore valoir s'envoie comme nouvelle diffusion.",
  }),
  'broadcast-corrected': ({ version }) => ({
    happened: 'La diffusion a été corrigée après ce que vous avez lu.',
    unchanged: "Rien n'a été noté.",
    todo: `Lire la version ${String(version)}, puis la confirmer.`,
  }),
  'broadcast-acknowledged': ({ at }, say) => ({
    happened: `Vous avez confirmé la lecture de cette diffusion le ${say.dayOf(at)}.`,
    unchanged: 'Cela reste acquis.',
    todo: "Il n'y a rien à faire.",
  }),
}

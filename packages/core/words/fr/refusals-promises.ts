import type { PromiseRefusal } from '../../promises/promise-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

const jours = { one: 'jour', other: 'jours' }
const notRecorded = "Rien n'a été enregistré."
const promiseStands = 'La promesse est restée la même.'
const insolvencies = {
  safeguard: 'en sauvegarde',
  receivership: 'en redressement judiciaire',
  liquidation: 'en liquidation judiciaire',
}

/** Promises and plans; in French. */
export const promiseRefusals: RefusalWordsFor<PromiseRefusal['code']> = {
  'promise-insolvency': ({ kind, since }, say) => ({
    happened: `Le client est ${insolvencies[kind]} depuis le ${say.day(since)} et ne peut plus régler ses dettes antérieures.`,
    unchanged: notRecorded,
    todo: "Déclarer la créance ; pour les nouvelles commandes, demander un paiement d'avance.",
  }),
  'promised-invoice-unknown': ({ number }) => ({
    happened: `Ce compte n'a pas de facture ${number}.`,
    unchanged: notRecorded,
    todo: "Vérifier le numéro ; ou n'en nommer aucun, et les plus anciennes factures ouvertes seront prises.",
  }),
  'promised-invoice-paid': ({ number }) => ({
    happened: `Il ne reste rien à payer sur la facture ${number}.`,
    unchanged: notRecorded,
    todo: 'Nommer une facture encore ouverte.',
  }),
  'promised-invoice-factored': ({ number }) => ({
    happened: `La facture ${number} est cédée au factor et se règle au factor.`,
    unchanged: notRecorded,
    todo: 'Nommer une facture qui se règle chez nous.',
  }),
  'promised-invoice-disputed': ({ number }) => ({
    happened: `La facture ${number} est entièrement en litige.`,
    unchanged: notRecorded,
    todo: "Régler d'abord le litige, ou nommer une facture que le client ne conteste pas.",
  }),
  'promised-already': ({ number, by, dueDay }, say) => ({
    happened:
      by === 'promise'
        ? `La facture ${number} est déjà promise pour le ${say.day(dueDay)}.`
        : `La facture ${number} est dans un échéancier qui court jusqu'au ${say.day(dueDay)}.`,
    unchanged: 'Ce qui était promis est resté le même.',
    todo:
      by === 'promise'
        ? 'Reporter ou annuler cette promesse, ou nommer une autre facture.'
        : "Nommer une autre facture, ou faire d'abord annuler l'échéancier par le service crédit.",
  }),
  'promised-nothing-open': () => ({
    happened:
      "Aucune facture de ce compte n'est ouverte, à encaisser par nous, hors litige et pas encore promise.",
    unchanged: notRecorded,
    todo: 'Regarder les factures ouvertes et les promesses du compte ; pour une part en litige, nommer la facture.',
  }),
  'promised-too-much': ({ amountMinor, openMinor, currency }, say) => ({
    happened: `${say.money(amountMinor, currency)}, c'est plus que les ${say.money(openMinor, currency)} qui peuvent être promis pour ces factures.`,
    unchanged: notRecorded,
    todo: `Donner ${say.money(openMinor, currency)} au plus, ou nommer plus de factures.`,
  }),
  'promise-exists': ({ promiseId }) => ({
    happened: `Le compte a déjà une promesse sous l'identifiant ${promiseId}.`,
    unchanged: promiseStands,
    todo: "Enregistrer l'autre promesse sous un nouvel identifiant.",
  }),
  'promise-unknown': () => ({
    happened: "Ce compte n'a pas cette promesse ; elle a peut-être été tenue, annulée ou oubliée.",
    unchanged: 'Toutes les promesses sont restées les mêmes.',
    todo: 'Regarder les promesses du compte, et en enregistrer une autre si besoin.',
  }),
  'promise-broken': ({ on }, say) => ({
    happened: `Cette promesse n'est pas tenue, depuis le ${say.day(on)}.`,
    unchanged: "Elle reste sur le compte jusqu'au règlement.",
    todo: 'Enregistrer une nouvelle promesse, ou demander une dérogation au service crédit.',
  }),
  'promise-day-past': ({ dueDay }, say) => ({
    happened: `Le ${say.day(dueDay)} est passé : plus personne ne peut payer ce jour-là.`,
    unchanged: "Aucune promesse ni aucun échéancier n'a été enregistré ou modifié.",
    todo: "Donner la date d'aujourd'hui ou une date à venir.",
  }),
  'promise-day-too-far': ({ latestDay, maxDays }, say) => ({
    happened: `Selon la politique, une promesse attend ${say.count(maxDays, jours)} au plus, soit le ${say.day(latestDay)}.`,
    unchanged: "Aucune promesse n'a été enregistrée ou modifiée.",
    todo: `Convenir du ${say.day(latestDay)} au plus tard, ou demander un échéancier au service crédit.`,
  }),
  'promise-not-later': ({ dueDay }, say) => ({
    happened: `La promesse est déjà pour le ${say.day(dueDay)}, et la nouvelle date n'est pas plus tardive.`,
    unchanged: promiseStands,
    todo: "Donner une date plus tardive ; si le client paie plus tôt, il n'y a rien à faire.",
  }),
  'promise-postponed-enough': ({ postponements }, say) => ({
    happened:
      postponements === 0
        ? 'Selon la politique, une promesse ne se reporte pas.'
        : `La promesse a déjà été reportée, et la politique le permet ${say.count(postponements, { one: 'fois', other: 'fois' })}.`,
    unchanged: promiseStands,
    todo: 'Rapporter au service crédit ce que dit le client : un échéancier est peut-être la solution.',
  }),
  'promise-not-yours': () => ({
    happened: 'Un collègue a enregistré cette promesse.',
    unchanged: 'Cette promesse reste.',
    todo: "Demander au collègue, au responsable commercial ou au service crédit de l'annuler.",
  }),
  'promise-day-over': ({ dueDay }, say) => ({
    happened: `La date promise, le ${say.day(dueDay)}, est passée : la prochaine balance dira si la promesse est tenue.`,
    unchanged: promiseStands,
    todo: "La reporter, ou demander au responsable commercial ou au service crédit de l'annuler.",
  }),
  'plan-exists': ({ planId }) => ({
    happened: `Le compte a déjà un échéancier sous l'identifiant ${planId}.`,
    unchanged: 'Cet échéancier est resté le même.',
    todo: "Convenir de l'autre échéancier sous un nouvel identifiant.",
  }),
  'plan-running': ({ until }, say) => ({
    happened: `Un échéancier court sur ce compte jusqu'au ${say.day(until)}.`,
    unchanged: "L'échéancier en cours est resté le même.",
    todo: "L'annuler d'abord, puis convenir du nouveau.",
  }),
  'plan-unknown': () => ({
    happened: "Ce compte n'a pas cet échéancier ; il a peut-être été tenu ou annulé.",
    unchanged: 'Tous les échéanciers sont restés les mêmes.',
    todo: 'Regarder les échéanciers du compte.',
  }),
  'plan-days-unordered': () => ({
    happened: "Les dates de l'échéancier ne se suivent pas.",
    unchanged: "Aucun échéancier n'a été convenu.",
    todo: 'Donner à chaque échéance une date plus tardive que la précédente.',
  }),
  'plan-nothing-overdue': () => ({
    happened: "Aucune facture échue ne peut faire l'objet d'un échéancier.",
    unchanged: "Aucun échéancier n'est convenu.",
    todo: "Nommer les factures que l'échéancier concerne.",
  }),
}

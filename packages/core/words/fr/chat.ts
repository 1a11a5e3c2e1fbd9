import { plural } from '../language.ts'
import type { ChatWords } from '../shape/chat-words.ts'
import { card } from './card.ts'
import { chatRefusals } from './refusals-chat.ts'

const matches = (count: number): string =>
  `${String(count)} ${plural('fr', count, { one: 'compte', other: 'comptes' })}`

/** The conversation, in French. */
export const chat: ChatWords = {
  buttons: { reserve: 'Réserver', details: 'Détail', share: 'Partager sans chiffres' },
  order: { label: 'Numéro de commande', hint: 'Le disponible est gardé pour cette commande.' },
  reserved: ({ orderRef, until }) => `Réservé pour ${orderRef} jusqu'au ${until}`,
  shared: {
    approve: (name) => `${name} : vente à crédit, oui`,
    refer: ({ name, on }) => `${name} : réponse attendue ${on === null ? "aujourd'hui" : `le ${on}`}`,
  },
  details: {
    title: (account) => `Détail · ${account}`,
    exposureTitle: 'ENCOURS TTC',
    exposure: {
      openInvoicesMinor: 'Factures ouvertes',
      billsMinor: 'Effets en cours',
      orderedNotDeliveredMinor: 'Commandes à livrer',
      deliveredNotInvoicedMinor: 'Livré non facturé',
      reservationsMinor: 'Réservations',
      creditsMinor: 'Avoirs et règlements non imputés',
      totalMinor: 'Encours',
    },
    limit: card.limit,
    headroom: 'Disponible',
    headroomAfter: 'Disponible après cette vente',
    paymentTitle: 'RÈGLEMENT',
    dueDay: "Échéance si facturé aujourd'hui",
    likely: 'Encaissement probable',
    likelyDay: ({ day, span }) => `${day} ; dans quatre cas sur cinq : ${span}`,
    waitCost: "Coût de l'attente",
    reasonsTitle: 'TOUS LES MOTIFS',
    check: ({ number, moment }) => `Vérification ${String(number)} du ${moment}`,
    versions: ({ dossier, group, book, policy }) =>
      [
        `Données : compte, version ${String(dossier)}`,
        ...(group === null ? [] : [`groupe ${String(group)}`]),
        `portefeuille ${String(book)}`,
        `politique ${String(policy)}`,
      ].join(', '),
  },
  choices: {
    title: ({ text, count }) => `« ${text} » correspond à ${matches(count)}. Lequel ?`,
    more: (count) => `Encore ${matches(count)} : préciser le nom, la ville ou le numéro.`,
    readings: 'Cela peut se lire de plusieurs façons. Laquelle est la bonne ?',
  },
  help: {
    title: 'Ce que vous pouvez demander',
    freely: "Quand vous m'écrivez directement, la barre oblique est inutile.",
    closed: ({ command, role, roles }) => `${command} est réservé au rôle ${roles} ; le vôtre est ${role}.`,
    askExamples: ['durand 25k 45j', '"Studio 54" 500', 'C-1042 25 000 € TTC 30 fdm commande CMD-12'],
  },
  refusals: chatRefusals,
  unknownPerson: {
    title: 'Je ne vous connais pas encore',
    todo: (administrators) =>
      `Rien n'a été montré ni changé. Demandez à ${administrators ?? 'la personne qui administre Encours'} d'exécuter une de ces lignes : la première ajoute une nouvelle personne (rep est à remplacer par votre rôle) ; la seconde est pour une personne qu'Encours connaît déjà, sous le nom qu'il connaît.`,
  },
}

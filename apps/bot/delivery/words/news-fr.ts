import { plural } from '@encours/core/words/language'
import type { NewsWords } from './news-words.ts'

const count = (number: number, one: string, other: string): string =>
  `${number} ${plural('fr', number, { one, other })}`

const comptes = (number: number): string => count(number, 'compte', 'comptes')

/** What is new, in French. */
export const newsFr: NewsWords = {
  title: ({ accounts, others }) =>
    [
      ...(accounts === 0 ? [] : [`Du nouveau sur ${comptes(accounts)}`]),
      ...(others === 0 ? [] : [count(others, 'message', 'messages')]),
    ].join(', '),
  moreLines: (number) => `et ${number} de plus`,
  moreAccounts: (number) => `et ${comptes(number)} de plus : à voir dans Encours`,
  someone: "Quelqu'un",
  dispute: {
    raised: ({ number, amount, due }) => `Litige sur ${number} : ${amount}, à traiter pour le ${due}`,
    given: ({ number, amount, due }) => `À vous de traiter pour le ${due} : litige sur ${number}, ${amount}`,
    commented: ({ number }) => `Litige sur ${number} : nouveau message`,
    accepted: ({ number, amount }) =>
      `Litige sur ${number} : accepté par le crédit, ${amount} ne comptent pas en retard pour l'instant`,
    proposed: ({ number, what, credit }) =>
      `Litige sur ${number}, proposition : ${{ credit: `avoir de ${credit}`, replacement: 'remplacement', rejection: 'rejet' }[what]}`,
    resolved: ({ number, what, credit }) =>
      `Litige sur ${number} clos : ${{ credit: `avoir de ${credit}`, replacement: 'marchandise remplacée', rejection: 'rejeté', withdrawn: 'retiré', paid: 'facture payée' }[what]}`,
    reopened: ({ number, amount, due }) =>
      `Litige sur ${number} rouvert : ${amount}, à traiter pour le ${due}`,
    escalated: ({ number, amount, due }) =>
      `Litige sur ${number} transmis au chef des ventes : ${amount}, à traiter pour le ${due}`,
  },
  request: {
    asked: ({ wish, by, answerBy }) =>
      `${by} demande une dérogation : ${wish}. Réponse au plus tard ${answerBy}`,
    advised: ({ wish, advice }) =>
      advice === null
        ? `Un avis sur la dérogation : ${wish}`
        : `${advice.by} est ${advice.view === 'for' ? 'pour' : 'contre'} la dérogation : ${wish}`,
    'half-approved': ({ wish }) => `Un accord est donné, il en faut un autre : ${wish}`,
    granted: ({ wish }) => `Dérogation accordée : ${wish}`,
    declined: ({ wish }) => `Dérogation refusée : ${wish}`,
    withdrawn: ({ wish }) => `Demande de dérogation retirée : ${wish}`,
    expired: ({ wish }) => `Demande de dérogation expirée, sans réponse : ${wish}`,
  },
  sale: (amount) => `pour une vente de ${amount}`,
  promise: {
    kept: ({ amount, due }) => `Promesse tenue : ${amount}, promis pour le ${due}`,
    'partly-kept': ({ amount, due, paid }) =>
      `Promesse tenue en partie : ${paid} sur ${amount}, promis pour le ${due}`,
    broken: ({ amount, due }) => `Promesse non tenue : ${amount}, promis pour le ${due}`,
  },
  hold: { placed: (since) => `Compte bloqué depuis le ${since}`, released: 'Le compte est débloqué' },
  payment: ({ amount, on }) => `${amount} réglés le ${on}`,
  accountGiven: ({ exposure, limit }) =>
    `À vous désormais : encours ${exposure}${limit === null ? ', aucun plafond fixé' : ` sur un plafond de ${limit}`}`,
  signal: ({ by, what, text }) => `${by} signale : ${what}${text === null ? '' : ` · « ${text} »`}`,
  askBeforeShipping: 'Demander au crédit avant toute nouvelle expédition',
  askNoMore: "Il n'est plus nécessaire de demander au crédit avant d'expédier",
  alertClosed: ({ what, cause }) => `${what} : ${cause}`,
  alertEscalated: (line) => `Personne n'a dit ce qui va être fait : ${line}`,
  alertDisowned: ({ by, line }) =>
    `${by ?? 'Le destinataire'} répond que ce n'est pas de son ressort : ${line}`,
  alertGiven: (line) => `Pour vous : ${line}`,
  saidBy: ({ by, what }) => `${by} : ${what}`,
  putAside: 'mis de côté',
  putOff: (until) => `reporté au ${until}`,
  ledgerOld: { todo: 'En importer une plus récente : npm run encours -- import FICHIER' },
  firstLedger: {
    title: 'La première balance est en place',
    text: 'Ce qui y est ouvert a été noté sans un message pour chaque point :',
    none: 'Rien ne demande votre attention.',
  },
  channel: {
    title: 'Avant de vendre à crédit',
    askFirst: (name) => `${name} : demander une vérification avant de vendre`,
  },
}

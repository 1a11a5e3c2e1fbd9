import type { ChatRefusalWords } from '../shape/chat-words.ts'

/** What chat alone refuses; in French. */
export const chatRefusals: ChatRefusalWords = {
  'ask-unclear': (text) => ({
    happened:
      text === ''
        ? 'Une vérification demande un compte et un montant.'
        : `« ${text} » ne dit pas clairement quel compte et quel montant.`,
    unchanged: "Aucune vérification n'a été faite et rien n'a changé.",
    todo: "Écrire le compte, le montant, puis le délai s'il n'est pas celui du compte ; un nom qui finit par un nombre se met entre guillemets :",
  }),
  'command-unknown': ({ text, nearest }) => ({
    happened: `Il n'y a pas de commande « ${text} ».`,
    unchanged: "Rien n'a été fait.",
    todo:
      nearest === null ? 'Choisir parmi celles-ci :' : `Vouliez-vous dire ${nearest} ? Voici ce qui existe :`,
  }),
  'press-unknown': () => ({
    happened: "Ce bouton ne sert plus : la réponse date d'un autre jour, ou a été donnée à un collègue.",
    unchanged: "Rien n'a été fait.",
    todo: 'Redemander ; la nouvelle réponse a ses propres boutons.',
  }),
  'order-missing': () => ({
    happened: "Une réservation se fait pour une commande, et aucun numéro n'a été donné.",
    unchanged: "Rien n'a été réservé.",
    todo: 'Appuyer de nouveau sur Réserver et donner le numéro de commande, 64 caractères au plus.',
  }),
  'not-shared': () => ({
    happened: 'Cette réponse ne peut pas être partagée.',
    unchanged: "Rien n'a été dit à personne.",
    todo: 'Un collègue qui en a besoin peut demander lui-même une vérification.',
  }),
  failed: () => ({
    happened: "Un incident s'est produit ici ; il a été noté.",
    unchanged: "Rien n'a changé.",
    todo: "Réessayer dans une minute ; si cela persiste, prévenir l'administrateur.",
  }),
}

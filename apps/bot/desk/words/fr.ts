import { typeset } from '@encours/core/words/language'
import type { DeskWords } from './desk-words.ts'

const unchanged = 'Rien n’a été demandé, montré ni changé.'

const set = (text: string): string => typeset('fr', text)

export const fr: DeskWords = {
  title: 'Encours · guichet crédit',
  youSay: set('Vous : '),
  botSays: set('Encours : '),
  log: 'Conversation',
  ask: set('Votre question : client, montant, délai'),
  placeholder: 'client 25k 45j',
  send: 'Demander',
  underneath: set(
    'Client, montant, délai. « aide » montre ce que l’on peut demander d’autre. Vous seul voyez les réponses.',
  ),
  cancel: 'Annuler',
  waiting: 'Encours regarde…',
  retry: 'Réessayer',
  away: {
    happened: 'Le serveur ne répond pas.',
    unchanged: 'Ce que vous avez écrit est toujours là.',
    todo: 'Vérifiez qu’il tourne, puis réessayez.',
  },
  needsScript: set(
    'Cette page a besoin de JavaScript. La ligne de commande s’en passe : npm run encours -- check',
  ),
  told: 'Messages pour vous',
  demo: set('Société de démonstration : les chiffres de personne'),
  pinned: (day) => set(`Jour figé : nous sommes le ${day}`),
  speakingAs: 'Vous êtes',
  choose: set('Qui voulez-vous être ?'),
  otherLanguage: 'English',
  signOut: 'Se déconnecter',
  welcome: {
    title: set('Puis-je vendre, et à quelles conditions ?'),
    text: set(
      'Donnez un client, un montant et un délai. La réponse vient avec ses motifs, et avec ce qui ferait d’un refus un accord.',
    ),
  },
  examples: {
    title: 'Pour essayer',
    of: {
      approve: 'Un accord, tout simplement',
      refer: 'Pas encore, et comment y arriver',
      decline: 'Un refus, et pourquoi',
    },
  },
  noFigures: set('Votre rôle ne voit pas de chiffres. « aide » montre ce que vous pouvez demander.'),
  noAccounts: {
    title: 'Le portefeuille est encore vide',
    text: set(
      'Il n’y a encore aucun client sur lequel demander. Importez d’abord la balance ; docs/import.md dit quels fichiers sont compris :',
    ),
    command: 'npm run encours -- import FICHIER',
  },
  nothingShared: set(
    'Rien n’a été partagé : la question a été posée en privé, il n’y a donc pas de canal où partager la réponse.',
  ),
  sharedBy: (name) => `partagé par ${name}`,
  onlyHere: set('Voici ce que liraient les collègues du canal. Ici, rien n’est envoyé.'),
  refusals: {
    'signed-out': {
      happened: 'Personne n’est connecté ici.',
      unchanged,
      todo: set(
        'Demandez un lien de connexion à la personne qui exploite Encours ; il se fait par « npm run encours -- link --user NOM ».',
      ),
    },
    'token-is-nobody': {
      happened: 'Ce jeton n’appartient à personne, et le guichet parle avec des personnes.',
      unchanged,
      todo: set('Connectez-vous en votre nom, ou utilisez le jeton avec l’API : /docs montre comment.'),
    },
    'person-not-picked': {
      happened: 'Sur un vrai portefeuille, personne ne choisit qui il est.',
      unchanged,
      todo: set('Connectez-vous en votre nom, par le lien de « npm run encours -- link --user NOM ».'),
    },
    'other-site': {
      happened: 'Cette demande ne vient pas de la page du guichet.',
      unchanged,
      todo: 'Ouvrez /desk à l’adresse de ce serveur et posez votre question là.',
    },
  },
  signIn: {
    title: 'Connectez-vous',
    ask: set('La personne qui exploite Encours crée un lien pour vous :'),
    command: 'npm run encours -- link --user NOM',
    after: set('Ouvrez dans ce navigateur le lien affiché : il ramène ici.'),
    ways: 'Toutes les façons de se connecter',
  },
}

import type { MessageWords } from './message-words.ts'

/** Messages to people, in French. */
export const fr: MessageWords = {
  notImported: (fileName) => `Non importé : ${fileName}`,
  folderTitle: 'Le dossier des balances est inutilisable',
  failures: {
    unreadable: {
      happened: 'Le fichier ne se lit pas comme un tableau.',
      todo: "Vérifier l'export : CSV ou .xlsx, complet, sans mot de passe.",
    },
    'too-large': {
      happened: 'Le fichier dépasse la taille acceptée.',
      todo: "Exporter moins d'années, ou seulement ce qui est ouvert.",
    },
    columns: {
      happened: "Toutes les colonnes nécessaires n'ont pas été comprises.",
      todo: "L'importer une fois à la main en disant quelle colonne est quoi.",
    },
    faulty: {
      happened: 'Certaines lignes comportent des erreurs.',
      todo: 'Les faire corriger, ou importer le reste à la main avec --skip-faulty.',
    },
    'cut-short': {
      happened: "Il omet une telle part de ce qui était ouvert qu'il est peut-être tronqué.",
      todo: "Vérifier qu'il est complet. Si tout cela a été réglé, l'importer à la main avec --confirm-settled.",
    },
    'orders-cut-short': {
      happened: "Il omet tant de commandes ou de livraisons qu'il est peut-être tronqué.",
      todo: "Vérifier qu'il est complet. Si tout cela est terminé, l'importer à la main avec --confirm-settled.",
    },
    payables: {
      happened: 'Il ressemble à ce que nous devons aux fournisseurs, pas à ce que les clients nous doivent.',
      todo: 'Exporter la balance des clients : postes ouverts, comptes 411.',
    },
    zeros: {
      happened: 'Des numéros de facture ne diffèrent de ceux en place que par des zéros en tête.',
      todo: "L'importer à la main avec --zeros same si ce sont les mêmes factures, sinon avec --zeros different.",
    },
    older: {
      happened: 'Il est plus ancien que la balance en place.',
      todo: "Vérifier que l'export produit encore de nouveaux fichiers.",
    },
    refused: {
      happened: 'Le fichier a été refusé.',
      todo: "Lire les raisons, puis l'importer à la main.",
    },
    broken: {
      happened: "Encours n'a pas pu le terminer.",
      todo: "L'import est terminé ou retenté tout seul. Si ce message revient, s'adresser à la personne qui exploite Encours : le journal technique dit pourquoi.",
    },
    'folder-missing': {
      happened: "Le dossier surveillé n'existe pas.",
      todo: "S'adresser à la personne qui exploite Encours : le dossier a peut-être été déplacé, ou son lecteur n'est pas connecté.",
    },
    'folder-unreadable': {
      happened: 'Le dossier surveillé ne peut pas être lu.',
      todo: "Demander à la personne qui exploite Encours d'en donner le droit.",
    },
    'folder-unwritable': {
      happened: 'Les fichiers ne peuvent pas être rangés dans le dossier surveillé.',
      todo: "Demander à la personne qui exploite Encours d'en donner le droit, ou de libérer de la place.",
    },
  },
  unchanged: (ledgerDay) =>
    ledgerDay === null
      ? "Rien n'a changé : aucune balance n'est encore en place."
      : `Rien n'a changé : les réponses s'appuient sur la balance du ${ledgerDay}.`,
  partly: (ledgerDay) =>
    ledgerDay === null
      ? "Aucune balance n'est encore en place."
      : `La balance est toujours celle du ${ledgerDay}.`,
  todoTitle: 'À FAIRE',
  whereReasonsAre: {
    folder: 'Le fichier est dans refused/ du dossier surveillé, les raisons à côté.',
    program: "Le programme qui l'a envoyé en connaît les raisons.",
  },
  import: (importId) => `Import ${importId}.`,
  missing: (dueDay) => ({
    title: `Pas de nouvelle balance à 9 h, ${dueDay}`,
    happened: "Aucune n'est arrivée depuis 9 h le jour ouvré précédent.",
    todo: "Vérifier que l'export a tourné et où il a déposé son fichier. À la main : npm run encours -- import FICHIER",
  }),
}

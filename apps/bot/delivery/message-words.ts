import type { Language } from '@encours/core/words/language'

/** Why a file was not imported, as far as it is told without a figure; the reasons in full lie beside the file. */
export type FailureKind =
  | 'unreadable'
  | 'too-large'
  | 'columns'
  | 'faulty'
  | 'cut-short'
  | 'zeros'
  | 'older'
  | 'refused'
  | 'broken'
  | 'folder-missing'
  | 'folder-unreadable'
  | 'folder-unwritable'

/** Refusals by what is told of them; any other is told as `refused`. */
export const failureKindOf: Readonly<Record<string, FailureKind>> = {
  'file-unreadable': 'unreadable',
  'workbook-too-large': 'too-large',
  'too-large': 'too-large',
  'sheet-unclear': 'columns',
  'sheet-unknown': 'columns',
  'sheets-not-ledgers': 'columns',
  'file-not-a-ledger': 'columns',
  'column-unknown': 'columns',
  'field-unknown': 'columns',
  'file-faulty': 'faulty',
  'file-would-settle': 'cut-short',
  'file-zeros-unclear': 'zeros',
  'file-older-than-book': 'older',
  failed: 'broken',
  'folder-missing': 'folder-missing',
  'folder-unreadable': 'folder-unreadable',
  'folder-unwritable': 'folder-unwritable',
}

export type MessageWords = {
  notImported: (fileName: string) => string
  folderTitle: string
  /** What happened, and what to do about it. */
  failures: Record<FailureKind, { happened: string; todo: string }>
  /** What did not change: the day of the ledger, or null where none is in. */
  unchanged: (ledgerDay: string | null) => string
  /** As above, where part of a file may have come in. */
  partly: (ledgerDay: string | null) => string
  todoTitle: string
  whereReasonsAre: Record<'folder' | 'program', string>
  import: (importId: string) => string
  missing: (dueDay: string) => { title: string; happened: string; todo: string }
}

const en: MessageWords = {
  notImported: (fileName) => `Not imported: ${fileName}`,
  folderTitle: 'The folder for ledger files cannot be used',
  failures: {
    unreadable: {
      happened: 'The file cannot be read as a table.',
      todo: 'Look at the export: CSV or .xlsx, complete, without a password.',
    },
    'too-large': {
      happened: 'The file is larger than what is taken.',
      todo: 'Export fewer years, or only what is open.',
    },
    columns: {
      happened: 'Not all columns that are needed were understood.',
      todo: 'Import it by hand once, and say which column is what.',
    },
    faulty: {
      happened: 'Some of its lines have faults.',
      todo: 'Have them corrected, or import the rest by hand with --skip-faulty.',
    },
    'cut-short': {
      happened: 'It leaves out so much of what was open that it may be cut short.',
      todo: 'Look whether it is complete. If all of that was paid, import it by hand with --confirm-settled.',
    },
    zeros: {
      happened: 'Some of its invoice numbers differ from those of the book by leading zeros only.',
      todo: 'Import it by hand with --zeros same if they are the same invoices, else with --zeros different.',
    },
    older: {
      happened: 'It is older than the ledger that is in.',
      todo: 'Look whether the export still makes new files.',
    },
    refused: { happened: 'The file was refused.', todo: 'Look at the reasons, then import it by hand.' },
    broken: {
      happened: 'Encours could not finish it.',
      todo: 'It is finished or tried again by itself. If this message comes again, ask whoever runs Encours: the log says why.',
    },
    'folder-missing': {
      happened: 'The watched folder is not there.',
      todo: 'Ask whoever runs Encours: the folder may have been moved, or its drive is not connected.',
    },
    'folder-unreadable': {
      happened: 'The watched folder cannot be read.',
      todo: 'Ask whoever runs Encours to give it the right to.',
    },
    'folder-unwritable': {
      happened: 'Files cannot be put away in the watched folder.',
      todo: 'Ask whoever runs Encours to give it the right to, or to make room.',
    },
  },
  unchanged: (ledgerDay) =>
    ledgerDay === null
      ? 'Nothing was changed: no ledger is in yet.'
      : `Nothing was changed: checks answer on the ledger of ${ledgerDay}.`,
  partly: (ledgerDay) =>
    ledgerDay === null ? 'No ledger is in yet.' : `The ledger is still that of ${ledgerDay}.`,
  todoTitle: 'TO DO',
  whereReasonsAre: {
    folder: 'The file is in refused/ of the watched folder, with the reasons beside it.',
    program: 'The program that sent it was told the reasons.',
  },
  import: (importId) => `Import ${importId}.`,
  missing: (dueDay) => ({
    title: `No new ledger by 9:00 on ${dueDay}`,
    happened: 'None has come since 9:00 of the business day before.',
    todo: 'Look whether the export ran and where it put its file. By hand: npm run encours -- import FILE',
  }),
}

const fr: MessageWords = {
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

export const messageWords: Record<Language, MessageWords> = { en, fr }

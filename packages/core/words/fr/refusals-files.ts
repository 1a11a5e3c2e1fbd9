import type { ImportRefusal } from '../../refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

const unchanged = "Rien n'a été importé ; les comptes sont restés les mêmes."
const why = {
  empty: 'Le fichier est vide.',
  binary: "Le fichier n'est pas du texte : ni CSV ni rien qui se lise ainsi.",
  password: 'Le fichier est protégé par un mot de passe.',
  missing: "Ce fichier n'existe pas, ou ne peut pas être lu.",
  'no-table': "Aucun tableau avec une ligne de noms de colonnes n'a été trouvé dans le fichier.",
}

/** What a ledger cannot do without, as its columns are called. */
const columns: Record<string, string> = {
  account: 'un numéro de compte',
  number: 'un numéro de facture',
  invoiceDay: 'une date de facture',
  amount: 'un montant',
}

/** What a file was refused for; in French. */
export const fileRefusals: RefusalWordsFor<ImportRefusal['code']> = {
  'file-unreadable': (facts) => ({
    happened: why[facts.why],
    unchanged,
    todo:
      facts.why === 'password'
        ? "L'enregistrer sans mot de passe et l'importer de nouveau."
        : 'Exporter de nouveau la balance en CSV, avec les noms de colonnes en première ligne.',
  }),
  'file-not-a-ledger': ({ missing, found }, say) => ({
    happened: `Le fichier n'est pas une balance : rien n'y ressemble à ${say.or(missing.map((field) => columns[field] ?? field))}. Ses colonnes sont ${say.and(found.slice(0, 12))}.`,
    unchanged,
    todo: 'Si c\'en est une, dire quelle colonne est quoi, par exemple --map "N° client"=account.',
  }),
  'file-faulty': ({ faultCount, importId }, say) => ({
    happened: `${say.count(faultCount, { one: 'erreur trouvée', other: 'erreurs trouvées' })} (import ${importId}).`,
    unchanged,
    todo: 'Corriger les lignes énumérées, ou importer le reste avec --skip-faulty.',
  }),
  'file-would-settle': ({ settledMinor, openMinor, shareBps, mostBps, importId }, say) => ({
    happened: `Le fichier omet ${say.money(settledMinor)} sur les ${say.money(openMinor)} qui étaient ouverts, soit ${say.share(shareBps)} : plus que les ${say.share(mostBps)} tenus pour réglés sans question (import ${importId}).`,
    unchanged,
    todo: "Vérifier que le fichier n'est pas tronqué. Si tout cela a été réglé, l'importer avec --confirm-settled.",
  }),
  'file-zeros-unclear': ({ pairCount, examples, importId }, say) => ({
    happened: `${say.count(pairCount, { one: 'numéro ne diffère', other: 'numéros ne diffèrent' })} de ceux du système que par des zéros en tête${examples[0] ? `, par exemple ${examples[0].inFile} et ${examples[0].inBook}` : ''} (import ${importId}).`,
    unchanged,
    todo: "L'importer avec --zeros same si ce sont les mêmes factures, avec --zeros different sinon.",
  }),
  'file-older-than-book': ({ fileDay, ledgerDay }, say) => ({
    happened: `Le fichier est du ${say.day(fileDay)}, la balance en place est déjà du ${say.day(ledgerDay)}.`,
    unchanged,
    todo: 'Importer un export plus récent, ou dire sa date avec --as-of.',
  }),
  'import-running': ({ importId }) => ({
    happened: `L'import ${importId} est en cours.`,
    unchanged: "Rien de ce fichier n'a été importé.",
    todo: "Attendre qu'il soit terminé, puis importer ce fichier.",
  }),
  'import-unknown': ({ importId }) => ({
    happened: `Il n'y a pas d'import ${importId}.`,
    unchanged: "Rien n'a changé.",
    todo: "Prendre l'identifiant dans la réponse à l'import.",
  }),
  'column-unknown': ({ column, columns }, say) => ({
    happened: `Le fichier n'a pas de colonne « ${column} ». Ses colonnes sont ${say.and(columns.slice(0, 20))}.`,
    unchanged,
    todo: "Nommer dans --map une de ces colonnes, telle qu'elle est écrite.",
  }),
  'field-unknown': ({ field, fields }, say) => ({
    happened: `« ${field} » n'est pas quelque chose qu'une colonne puisse être.`,
    unchanged,
    todo: `Après le = de --map, nommer ${say.or(fields)}.`,
  }),
}

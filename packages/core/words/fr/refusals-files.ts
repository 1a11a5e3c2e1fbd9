import type { ImportRefusal, UnreadableWhy } from '../../import-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { columnFields, howSure } from './column-fields.ts'

const wholeAmounts = { units: 'des unités entières', cents: 'des centimes' }
const otherUnit = { units: 'cents', cents: 'units' }
const unchanged = "Rien n'a été importé ; les comptes sont restés les mêmes."
const again =
  'Exporter de nouveau la balance en CSV ou en classeur (.xlsx), avec les noms de colonnes en première ligne.'
const unreadable: Record<UnreadableWhy, { happened: string; todo: string }> = {
  missing: {
    happened: "Ce fichier n'existe pas, ou ne peut pas être lu.",
    todo: 'Vérifier son chemin et qui a le droit de le lire.',
  },
  empty: { happened: 'Le fichier est vide.', todo: again },
  growing: {
    happened: 'Le fichier a grandi pendant la lecture : il est encore en cours d’écriture.',
    todo: "L'importer quand il sera complet.",
  },
  'half-written': {
    happened: 'Le fichier est un classeur ou un zip endommagé : il en manque la fin ou une partie.',
    todo: "L'ouvrir dans un tableur, l'enregistrer et importer le résultat ; ou l'exporter de nouveau.",
  },
  password: {
    happened: 'Le fichier est protégé par un mot de passe.',
    todo: "L'enregistrer sans mot de passe et l'importer de nouveau.",
  },
  'no-table': {
    happened: "Aucun tableau avec une ligne de noms de colonnes n'a été trouvé dans le fichier.",
    todo: again,
  },
  'no-cells': {
    happened: "Le classeur est vide : aucune de ses feuilles visibles n'a de cellule remplie.",
    todo: 'Exporter de nouveau la balance, ou afficher la feuille qui la contient.',
  },
  'old-workbook': {
    happened: "Le fichier est un classeur à l'ancien format (.xls).",
    todo: "L'ouvrir, l'enregistrer en .xlsx ou en CSV, et importer le résultat.",
  },
  'other-workbook': {
    happened: "Le fichier est un classeur d'un autre format (.ods, .numbers ou .xlsb).",
    todo: "L'ouvrir, l'enregistrer en .xlsx ou en CSV, et importer le résultat.",
  },
  markup: {
    happened: 'Le fichier est une page web ou du XML, quoi que dise son nom.',
    todo: "L'ouvrir dans un tableur, l'enregistrer en .xlsx ou en CSV, et importer le résultat.",
  },
  pdf: { happened: "Le fichier est un PDF : l'image d'une balance, pas ses chiffres.", todo: again },
  zip: {
    happened: 'Le fichier est un zip sans classeur.',
    todo: "Le décompresser, et importer le fichier CSV ou le classeur qu'il contient.",
  },
  binary: {
    happened: "Le fichier n'est ni du texte ni un classeur : ni CSV, ni .xlsx, ni rien qui se lise ainsi.",
    todo: again,
  },
}

/** What a ledger cannot do without, as its columns are called. */
const columns: Record<string, string> = {
  account: 'un numéro de compte',
  number: 'un numéro de facture',
  invoiceDay: 'une date de facture',
  amount: 'un montant',
  orderNumber: 'un numéro de commande',
  ordered: 'un montant commandé',
  delivered: 'un montant livré',
  deliveryNumber: 'un numéro de commande ou de livraison',
}

/** What a file was refused for; in French. */
export const fileRefusals: RefusalWordsFor<ImportRefusal['code']> = {
  'file-unreadable': ({ why }) => ({ ...unreadable[why], unchanged }),
  'workbook-too-large': ({ bytes, mostBytes }, say) => ({
    happened: `Décompressé, le classeur fait ${say.bytes(bytes)} : plus que les ${say.bytes(mostBytes)} qui peuvent être lus.`,
    unchanged,
    todo: 'Enregistrer en CSV la feuille qui contient la balance, et importer ce fichier.',
  }),
  'sheet-unclear': ({ sheets }, say) => ({
    happened: `Plusieurs feuilles du classeur peuvent convenir : ${say.and(sheets.slice(0, 20))}.`,
    unchanged,
    todo: 'Dire laquelle avec --sheet NOM (par HTTP, sheet=NOM).',
  }),
  'sheet-unknown': ({ sheet, sheets }, say) => ({
    happened:
      sheets.length === 0
        ? `Le fichier n'a pas de feuille « ${sheet} » : ce n'est pas un classeur.`
        : `Le classeur n'a pas de feuille « ${sheet} ». Ses feuilles sont ${say.and(sheets.slice(0, 20))}.`,
    unchanged,
    todo: "Nommer une feuille du classeur telle qu'elle est écrite ; sans classeur, omettre --sheet.",
  }),
  'sheets-not-ledgers': ({ sheets }, say) => ({
    happened: `Aucune feuille du classeur ne ressemble à une balance, à des commandes ou à des comptes. ${sheets
      .slice(0, 10)
      .map(
        ({ name, columns: found }) =>
          `« ${name} » a ${found.length === 0 ? 'aucune ligne de noms de colonnes' : say.and(found.slice(0, 8))}.`,
      )
      .join(' ')}`,
    unchanged,
    todo: 'Dire quelle feuille avec --sheet NOM, et quelle colonne est quoi avec --map.',
  }),
  'file-not-a-ledger': ({ missing, found }, say) => ({
    happened: `Le fichier n'est pas une balance : rien n'y ressemble à ${say.or(missing.map((field) => columns[field] ?? field))}. Ses colonnes sont ${say.and(found.slice(0, 12))}.`,
    unchanged,
    todo: 'Si c\'en est une, dire quelle colonne est quoi, par exemple --map "N° client"=account.',
  }),
  'file-is-payables': ({ found }) => ({
    happened: `Le fichier ressemble à ce que nous devons aux fournisseurs (${found}), pas à ce que les clients nous doivent.`,
    unchanged,
    todo: 'Exporter la balance des clients : postes ouverts, comptes 411.',
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
  'file-would-close': ({ what, closedMinor, openMinor, shareBps, mostBps, importId }, say) => ({
    happened: `Le fichier omet des ${what === 'orders' ? 'commandes' : 'livraisons'} pour ${say.money(closedMinor)}, soit ${say.share(shareBps)} des ${say.money(openMinor)} en cours : plus que les ${say.share(mostBps)} tenus pour terminés sans question (import ${importId}).`,
    unchanged,
    todo: "Vérifier que le fichier n'est ni tronqué ni partiel. Si tout cela est terminé, l'importer avec --confirm-settled.",
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
  'layout-unknown': ({ text }) => ({
    happened: `Aucune disposition, ou plus d'une, n'est connue sous « ${text} ».`,
    unchanged: "Rien n'a été oublié.",
    todo: "Prendre l'identifiant dans « npm run encours -- layouts » ; ses premières lettres suffisent si elles n'en désignent qu'une.",
  }),
  'columns-unconfirmed': ({ guesses, missing, amounts }, say) => {
    const field = (name: string) => columnFields[name] ?? name
    const taken = guesses.map(
      (one) => `« ${one.column} » pour ${field(one.field)} (${howSure[one.sureness]})`,
    )
    const nobody = `Rien ne dit avec certitude quelle colonne est ${say.and(missing.map(field))}.`
    const correct = guesses.find(({ sureness }) => sureness !== 'sure') ?? guesses[0]
    const example = `--map "${correct?.column ?? 'Colonne'}=${missing[0] ?? correct?.field ?? 'account'}"`
    const instead = amounts && `--amounts ${otherUnit[amounts]} (amounts=${otherUnit[amounts]} par HTTP)`
    const otherwise = instead ? `, ou ${instead}` : ''
    const corrections = say.or([...(guesses.length > 0 ? [example] : []), ...(instead ? [instead] : [])])
    return {
      happened: [
        ...(guesses.length + missing.length > 0
          ? ['Toutes les colonnes de ce fichier ne sont pas connues par leur nom.']
          : []),
        ...(taken.length > 0 ? [`Ont été prises : ${say.and(taken)}.`] : []),
        ...(missing.length > 0 ? [nobody] : []),
        ...(amounts ? [`Tous les montants sont entiers et ont été pris pour ${wholeAmounts[amounts]}.`] : []),
      ].join(' '),
      unchanged,
      todo:
        missing.length > 0
          ? `La nommer, par exemple ${example}, en ajoutant --confirm-columns (confirmColumns=true par HTTP) si le reste est juste${otherwise}. La question n'est posée qu'une fois pour des fichiers à ces colonnes.`
          : `Si c'est juste, importer le fichier avec --confirm-columns (confirmColumns=true par HTTP) ; sinon corriger, par exemple ${corrections}. La question n'est posée qu'une fois pour des fichiers à ces colonnes.`,
    }
  },
  'field-unknown': ({ field, fields }, say) => ({
    happened: `« ${field} » n'est pas quelque chose qu'une colonne puisse être.`,
    unchanged,
    todo: `Après le = de --map, nommer ${say.or(fields)}.`,
  }),
}

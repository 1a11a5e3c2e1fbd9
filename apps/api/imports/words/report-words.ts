import type { Forms, Language } from '@encours/core/words/language'
import type { Separator } from '../read/read-rows.ts'
import type { DayOrder } from '../recognise/day-order.ts'
import type { Field } from '../recognise/header-words.ts'
import type { FileKind } from '../recognise/kind.ts'
import type { ImportReport } from '../report.ts'
import { fieldWords } from './field-words.ts'

/** All that a report is said with, one language a column. */
type ReportWords = {
  /** What stands between a title and what follows it. */
  colon: string
  kinds: Record<FileKind, string>
  states: Record<ImportReport['state'], string>
  separators: Record<Separator, string>
  decimalMarks: { '.': string; ',': string }
  dayOrders: Record<DayOrder, string>
  assumed: string
  fields: Record<Field, string>
  readAs: string
  sheet: string
  header: string
  notUsed: string
  asOf: string
  lines: Forms
  open: string
  overdue: string
  credits: string
  worst: string
  ofOpen: string
  accounts: { created: Forms; changed: Forms; unchanged: Forms }
  invoices: { added: Forms; changed: Forms; settled: Forms; unchanged: Forms }
  later: Forms
  nothingOpen: Forms
  faulty: Forms
  moreFaults: string
  unknownRepCodes: string
  zeros: Forms
  demoRemoved: string
}

const same = (word: string): Forms => ({ one: word, other: word })

const en: ReportWords = {
  colon: ':',
  kinds: {
    'open-items': 'open items',
    history: 'history',
    accounts: 'accounts',
    orders: 'orders',
    deliveries: 'deliveries',
  },
  states: {
    'would-commit': 'Dry run: nothing was changed. The import would bring',
    committed: 'Imported',
    unchanged: 'The book has this file already: nothing was changed',
    refused: 'Nothing was changed. The file would bring',
  },
  separators: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' },
  decimalMarks: { '.': 'decimal point', ',': 'decimal comma' },
  dayOrders: { 'year-month-day': 'Y-M-D', 'day-month-year': 'D/M/Y', 'month-day-year': 'M/D/Y' },
  assumed: 'assumed: no date tells day from month',
  fields: fieldWords.en,
  readAs: 'Read as',
  sheet: 'sheet "{sheet}" of a workbook',
  header: 'columns named on line',
  notUsed: 'not used',
  asOf: 'as of',
  lines: { one: 'line', other: 'lines' },
  open: 'Open',
  overdue: 'Overdue',
  credits: 'Credits',
  worst: 'Worst accounts',
  ofOpen: 'overdue of {open} open',
  accounts: {
    created: { one: 'account created', other: 'accounts created' },
    changed: same('changed'),
    unchanged: same('unchanged'),
  },
  invoices: {
    added: { one: 'invoice added', other: 'invoices added' },
    changed: same('changed'),
    settled: same('settled'),
    unchanged: same('unchanged'),
  },
  later: {
    one: 'line is of a later day and was left out',
    other: 'lines are of later days and were left out',
  },
  nothingOpen: { one: 'line has nothing open', other: 'lines have nothing open' },
  faulty: { one: 'line is faulty', other: 'lines are faulty' },
  moreFaults: 'and {count} more',
  unknownRepCodes: 'Rep codes that nobody has',
  zeros: {
    one: 'number differs only by leading zeros from one of the same account',
    other: 'numbers differ only by leading zeros from one of the same account',
  },
  demoRemoved: 'The demo company was removed, its people and tokens included.',
}

const fr: ReportWords = {
  colon: ' :',
  kinds: {
    'open-items': 'postes ouverts',
    history: 'historique',
    accounts: 'comptes',
    orders: 'commandes',
    deliveries: 'livraisons',
  },
  states: {
    'would-commit': 'Essai : rien n’a changé. L’import apporterait',
    committed: 'Importé',
    unchanged: 'Ce fichier est déjà dans le livre : rien n’a changé',
    refused: 'Rien n’a changé. Le fichier apporterait',
  },
  separators: { ',': 'virgules', ';': 'points-virgules', '\t': 'tabulations', '|': 'barres' },
  decimalMarks: { '.': 'point décimal', ',': 'virgule décimale' },
  dayOrders: { 'year-month-day': 'A-M-J', 'day-month-year': 'J/M/A', 'month-day-year': 'M/J/A' },
  assumed: 'supposé : aucune date ne distingue jour et mois',
  fields: fieldWords.fr,
  readAs: 'Lu comme',
  sheet: 'feuille « {sheet} » d’un classeur',
  header: 'colonnes nommées ligne',
  notUsed: 'non utilisées',
  asOf: 'au',
  lines: { one: 'ligne', other: 'lignes' },
  open: 'Ouvert',
  overdue: 'Échu',
  credits: 'Avoirs',
  worst: 'Comptes les plus en retard',
  ofOpen: 'échus sur {open} ouverts',
  accounts: {
    created: { one: 'compte créé', other: 'comptes créés' },
    changed: { one: 'modifié', other: 'modifiés' },
    unchanged: { one: 'inchangé', other: 'inchangés' },
  },
  invoices: {
    added: { one: 'facture ajoutée', other: 'factures ajoutées' },
    changed: { one: 'modifiée', other: 'modifiées' },
    settled: { one: 'soldée', other: 'soldées' },
    unchanged: { one: 'inchangée', other: 'inchangées' },
  },
  later: {
    one: "ligne d'un jour ultérieur laissée de côté",
    other: 'lignes de jours ultérieurs laissées de côté',
  },
  nothingOpen: { one: "ligne sans rien d'ouvert", other: "lignes sans rien d'ouvert" },
  faulty: { one: 'ligne fautive', other: 'lignes fautives' },
  moreFaults: 'et {count} autres',
  unknownRepCodes: 'Codes commerciaux que personne n’a',
  zeros: {
    one: "numéro ne diffère d'un autre du même compte que par des zéros en tête",
    other: "numéros ne diffèrent d'un autre du même compte que par des zéros en tête",
  },
  demoRemoved: 'La société de démonstration a été retirée, avec ses personnes et ses jetons.',
}

export const reportWords: Record<Language, ReportWords> = { en, fr }

import type { Language } from '@encours/core/words/language'
import type { Separator } from '../read/read-rows.ts'
import type { DayOrder } from '../recognise/day-order.ts'
import type { Field } from '../recognise/header-words.ts'
import type { FileKind } from '../recognise/kind.ts'
import type { ImportReport } from '../report.ts'

/** All that a report is said with, one language a column. */
type ReportWords = {
  kinds: Record<FileKind, string>
  states: Record<ImportReport['state'], string>
  separators: Record<Separator, string>
  decimalMarks: { '.': string; ',': string }
  dayOrders: Record<DayOrder, string>
  assumed: string
  fields: Record<Field, string>
  readAs: string
  header: string
  notUsed: string
  asOf: string
  lines: string
  open: string
  overdue: string
  credits: string
  worst: string
  ofOpen: string
  accounts: { created: string; changed: string; unchanged: string }
  invoices: { added: string; changed: string; settled: string; unchanged: string }
  later: string
  nothingOpen: string
  faulty: string
  moreFaults: string
  unknownRepCodes: string
  zeros: string
  demoRemoved: string
}

const en: ReportWords = {
  kinds: { 'open-items': 'open items', history: 'history', accounts: 'accounts' },
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
  fields: {
    account: 'account',
    name: 'name',
    number: 'invoice number',
    invoiceDay: 'invoice day',
    dueDay: 'due day',
    terms: 'terms',
    amount: 'amount',
    open: 'open amount',
    disputed: 'disputed',
    settledDay: 'settled day',
    currency: 'currency',
    repCode: 'rep code',
    orderNumber: 'order number',
    city: 'city',
    country: 'country',
    vat: 'VAT rate',
    limit: 'credit limit',
    limitUntil: 'limit until',
    region: 'region',
    group: 'credit group',
    groupLimit: 'group limit',
    kind: 'company or sole trader',
    insolvency: 'insolvency',
    insolvencySince: 'insolvent since',
  },
  readAs: 'Read as',
  header: 'columns named on line',
  notUsed: 'not used',
  asOf: 'as of',
  lines: 'lines',
  open: 'Open',
  overdue: 'Overdue',
  credits: 'Credits',
  worst: 'Worst accounts',
  ofOpen: 'overdue of {open} open',
  accounts: { created: 'accounts created', changed: 'changed', unchanged: 'unchanged' },
  invoices: { added: 'invoices added', changed: 'changed', settled: 'settled', unchanged: 'unchanged' },
  later: 'lines are of later days and were left out',
  nothingOpen: 'lines have nothing open',
  faulty: 'lines are faulty',
  moreFaults: 'and {count} more',
  unknownRepCodes: 'Rep codes that nobody has',
  zeros: 'numbers differ only by leading zeros from one of the same account',
  demoRemoved: 'The demo company was removed, its people and tokens included.',
}

const fr: ReportWords = {
  kinds: { 'open-items': 'postes ouverts', history: 'historique', accounts: 'comptes' },
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
  fields: {
    account: 'compte',
    name: 'nom',
    number: 'numéro de facture',
    invoiceDay: 'date de facture',
    dueDay: 'échéance',
    terms: 'conditions',
    amount: 'montant',
    open: 'reste dû',
    disputed: 'litige',
    settledDay: 'date de règlement',
    currency: 'devise',
    repCode: 'code commercial',
    orderNumber: 'numéro de commande',
    city: 'ville',
    country: 'pays',
    vat: 'taux de TVA',
    limit: 'plafond d’encours',
    limitUntil: 'fin du plafond',
    region: 'région',
    group: 'groupe de crédit',
    groupLimit: 'plafond du groupe',
    kind: 'société ou entreprise individuelle',
    insolvency: 'procédure collective',
    insolvencySince: 'procédure depuis',
  },
  readAs: 'Lu comme',
  header: 'colonnes nommées ligne',
  notUsed: 'non utilisées',
  asOf: 'au',
  lines: 'lignes',
  open: 'Ouvert',
  overdue: 'Échu',
  credits: 'Avoirs',
  worst: 'Comptes les plus en retard',
  ofOpen: 'échus sur {open} ouverts',
  accounts: { created: 'comptes créés', changed: 'modifiés', unchanged: 'inchangés' },
  invoices: { added: 'factures ajoutées', changed: 'modifiées', settled: 'soldées', unchanged: 'inchangées' },
  later: 'lignes de jours ultérieurs laissées de côté',
  nothingOpen: 'lignes sans rien d’ouvert',
  faulty: 'lignes fautives',
  moreFaults: 'et {count} autres',
  unknownRepCodes: 'Codes commerciaux que personne n’a',
  zeros: 'numéros ne diffèrent d’un autre du même compte que par des zéros en tête',
  demoRemoved: 'La société de démonstration a été retirée, avec ses personnes et ses jetons.',
}

export const reportWords: Record<Language, ReportWords> = { en, fr }

import type { Forms, Language } from '@encours/core/words/language'
import type { LayoutName } from '../recognise/layouts/layout.ts'
import type { LeftOut } from '../recognise/layouts/layout-told.ts'

/** All that is said of a known system's export, one language a column. */
type LayoutWords = {
  layout: string
  names: Record<LayoutName, string>
  /** What steps put behind the columns of a file; other names are said as they are. */
  added: Readonly<Record<string, string>>
  readWithOthers: string
  noHeader: string
  dayFromTitle: string
  dayAfterToday: string
  leftOut: Record<Exclude<LeftOut, 'total'>, Forms>
  totalsAgree: Forms
  totalsDiffer: Forms
  total: string
  bills: string
  factored: string
  sold: string
  balances: readonly string[]
  byAge: string
}

const en: LayoutWords = {
  layout: 'Layout',
  names: {
    fec: 'French accounting file (FEC): customers 411 and 416, bills 413',
    'sap-table': 'SAP table BSID or BSAD',
    'sap-items': 'SAP customer line items (FBL5N)',
    'sap-odata': 'SAP S/4HANA accounts receivable items',
    balances: 'a summary: balances by age, no invoices (Xero, QuickBooks)',
    odoo: 'aged receivable with invoices (Odoo)',
    sage: 'Sage 50 aged debtors, detailed',
    erpnext: 'ERPNext accounts receivable',
    'business-central': 'Business Central customer ledger entries',
    quickbooks: 'QuickBooks open invoices or A/R ageing detail',
    report: 'a report: lines with headings or totals between them',
  },
  added: {
    heading: '(heading above)',
    'heading-name': '(name in the heading)',
    'debit-credit': 'debit − credit',
    age: '(age of the column)',
    'age-day': '(day of the age)',
    'open-by-age': '(column of the age)',
    'due-by-age': '(latest day of the age)',
  },
  readWithOthers: 'read together with these',
  noHeader: 'no line names the columns',
  dayFromTitle: 'Its day is from line {line}: {text}',
  dayAfterToday: 'Line {line} names a day to come ({text}): read as of today',
  leftOut: {
    heading: { one: 'heading or total left out', other: 'headings and totals left out' },
    payment: { one: 'used-up payment left out', other: 'used-up payments left out' },
    request: { one: 'down payment request left out', other: 'down payment requests left out' },
    'other-account': { one: 'line of another account left out', other: 'lines of other accounts left out' },
    later: { one: 'line of a later day left out', other: 'lines of later days left out' },
  },
  totalsAgree: {
    one: 'total of the file agrees with its lines',
    other: 'totals of the file agree with their lines',
  },
  totalsDiffer: {
    one: 'total of the file differs from its lines: the file may be cut, or lines are missing',
    other: 'totals of the file differ from their lines: the file may be cut, or lines are missing',
  },
  total: 'line {line}, {label}: {stated}; its lines add up to {found}',
  bills: 'Bills',
  factored: 'Factored',
  sold: 'Sold',
  balances: [
    'The file has balances by age and no invoices: each age is taken as one item, due on the latest day that it allows.',
    'Not known by that: invoices, their exact due days, disputes, how customers pay. A file that lists invoices replaces it.',
    'Assumed: ages are counted from the due day. If they are counted from the invoice day, export it by due day.',
  ],
  byAge:
    'Without a due day, an invoice is taken as due on the latest day of its age; assumed: ages count from the due day.',
}

const fr: LayoutWords = {
  layout: 'Format',
  names: {
    fec: 'fichier des écritures comptables (FEC) : clients 411 et 416, effets 413',
    'sap-table': 'table SAP BSID ou BSAD',
    'sap-items': 'postes individuels clients SAP (FBL5N)',
    'sap-odata': 'postes clients SAP S/4HANA',
    balances: 'une synthèse : soldes par ancienneté, sans factures (Xero, QuickBooks)',
    odoo: 'balance âgée avec factures (Odoo)',
    sage: 'Sage 50, balance âgée détaillée (Aged Debtors)',
    erpnext: 'comptes clients ERPNext',
    'business-central': 'écritures comptables client Business Central',
    quickbooks: 'QuickBooks, factures ouvertes ou balance âgée détaillée',
    report: 'un état : des lignes avec des titres ou des totaux entre elles',
  },
  added: {
    heading: '(titre au-dessus)',
    'heading-name': '(nom dans le titre)',
    'debit-credit': 'débit − crédit',
    age: '(ancienneté de la colonne)',
    'age-day': '(jour de l’ancienneté)',
    'open-by-age': '(colonne de l’ancienneté)',
    'due-by-age': '(dernier jour de l’ancienneté)',
  },
  readWithOthers: 'lues avec celles-ci',
  noHeader: 'aucune ligne ne nomme les colonnes',
  dayFromTitle: 'Sa date vient de la ligne {line} : {text}',
  dayAfterToday: 'La ligne {line} donne une date à venir ({text}) : lu à la date du jour',
  leftOut: {
    heading: { one: 'titre ou total laissé de côté', other: 'titres et totaux laissés de côté' },
    payment: {
      one: 'règlement déjà imputé laissé de côté',
      other: 'règlements déjà imputés laissés de côté',
    },
    request: { one: 'demande d’acompte laissée de côté', other: 'demandes d’acompte laissées de côté' },
    'other-account': {
      one: 'ligne d’un autre compte laissée de côté',
      other: 'lignes d’autres comptes laissées de côté',
    },
    later: {
      one: 'ligne d’un jour ultérieur laissée de côté',
      other: 'lignes de jours ultérieurs laissées de côté',
    },
  },
  totalsAgree: {
    one: 'total du fichier correspond à ses lignes',
    other: 'totaux du fichier correspondent à leurs lignes',
  },
  totalsDiffer: {
    one: 'total du fichier diffère de ses lignes : le fichier est peut-être tronqué, ou des lignes manquent',
    other:
      'totaux du fichier diffèrent de leurs lignes : le fichier est peut-être tronqué, ou des lignes manquent',
  },
  total: 'ligne {line}, {label} : {stated} ; ses lignes font {found}',
  bills: 'Effets',
  factored: 'Cédé',
  sold: 'Vendu',
  balances: [
    'Le fichier donne des soldes par ancienneté et aucune facture : chaque ancienneté est prise comme un poste, échu au dernier jour qu’elle permet.',
    'Restent inconnus : les factures, leurs échéances exactes, les litiges, la façon de payer des clients. Un fichier qui liste les factures le remplace.',
    'Supposé : l’ancienneté est comptée depuis l’échéance. Si elle l’est depuis la facture, exporter par échéance.',
  ],
  byAge:
    'Sans échéance, une facture est prise comme échue au dernier jour de son ancienneté ; supposé : l’ancienneté est comptée depuis l’échéance.',
}

export const layoutWords: Record<Language, LayoutWords> = { en, fr }

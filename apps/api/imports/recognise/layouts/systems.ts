import { headerKey } from '../header-words.ts'
import type { Layout } from './layout.ts'

const customer = [
  'customer',
  'customer no.',
  'customer number',
  'client',
  'account',
  'compte',
  'rekening',
  'n° client',
]
const netDue = [
  'net due date',
  'date d’échéance nette',
  'échéance nette',
  'netto vervaldatum',
  'arrears after net due date',
  'arriérés après échéance',
  'achterstand na vervaldatum',
]

/** The exports that are known, the most particular first. */
export const systems: readonly Layout[] = [
  {
    name: 'fec',
    needs: [['journalcode'], ['comptenum'], ['ecriturenum'], ['debit', 'montant'], ['compauxnum']],
    fields: {
      compauxnum: 'account',
      compauxlib: 'name',
      pieceref: 'number',
      piecedate: 'invoiceDay',
      ecriturenum: null,
      ecrituredate: null,
      comptenum: null,
      debit: null,
      credit: null,
      montant: null,
      sens: null,
      datelet: null,
      idevise: null,
      montantdevise: null,
    },
    steps: ['fec'],
  },
  {
    name: 'sap-table',
    needs: [['kunnr'], ['belnr'], ['zfbdt'], ['dmbtr', 'wrbtr']],
    fields: {
      kunnr: 'account',
      belnr: 'number',
      bldat: 'invoiceDay',
      augdt: 'settledDay',
      blart: null,
      zterm: null,
      vbeln: null,
    },
    steps: ['sap-table', 'documents'],
  },
  {
    name: 'sap-odata',
    needs: [
      ['customer'],
      ['accounting document', 'document number'],
      ['amount in transaction currency', 'amount in company code currency'],
      ['accounting document type', 'financial account type', 'debit credit code'],
    ],
    fields: {
      'accounting document': 'number',
      'document date': 'invoiceDay',
      'posting date': null,
      'net due date': 'dueDay',
      'clearing date': 'settledDay',
      'reference document': null,
      'sales document': null,
    },
    steps: ['documents'],
  },
  {
    name: 'sap-items',
    needs: [customer, ['document number', 'n° pièce', 'numéro de pièce', 'documentnummer'], netDue],
    fields: {
      'invoice reference': null,
      'payment date': null,
      'terms of payment': null,
      'date de paiement': null,
      betaaldatum: null,
    },
    steps: ['documents'],
  },
  {
    name: 'sage',
    needs: [['type'], ['ref', 'reference'], ['details'], ['balance']],
    fields: { no: null, ref: 'number', reference: 'number', date: 'invoiceDay', balance: 'open' },
    unnamed: {
      header: [
        'No',
        'Type',
        'Date',
        'Ref',
        'Details',
        'Balance',
        'Future',
        'Current',
        'Period 1',
        'Period 2',
        'Period 3',
        'Older',
      ],
      looksLike: ([number = '', type = '', day = '']) =>
        /^\d+$/.test(number.trim()) && /^S[ICADRP]$/.test(type.trim()) && /\d[/.-]\d/.test(day),
    },
    steps: ['documents'],
  },
  {
    name: 'erpnext',
    needs: [['voucher no'], ['voucher type'], ['outstanding amount'], ['party', 'customer']],
    fields: { 'receivable account': null },
    steps: ['documents'],
  },
  {
    name: 'business-central',
    needs: [
      ['document type', 'type document', 'type de document'],
      ['customer no.', 'n° client'],
      ['document no.', 'n° document'],
      ['remaining amount', 'montant restant', 'montant ouvert'],
    ],
    fields: {
      open: null,
      ouvert: null,
      'closed at date': 'settledDay',
      'fermé le': 'settledDay',
      'remaining amount': 'open',
      'montant restant': 'open',
    },
    steps: ['documents'],
  },
  {
    name: 'quickbooks',
    needs: [['num', 'no.'], ['open balance', 'solde ouvert'], ['date']],
    fields: { aging: null },
    steps: ['documents'],
  },
]

/** Ages in columns: with a day on its lines it lists invoices, the first column being their number; else balances. */
export const aged: Readonly<Record<'odoo' | 'balances', Layout>> = {
  odoo: {
    name: 'odoo',
    needs: [],
    fields: {
      'due date': 'dueDay',
      'date d’échéance': 'dueDay',
      'expected date': 'dueDay',
      'date attendue': 'dueDay',
      account: null,
      compte: null,
      currency: null,
      devise: null,
      'amount currency': null,
      total: null,
    },
    firstColumn: 'number',
    steps: ['ages'],
  },
  balances: {
    name: 'balances',
    needs: [],
    fields: { total: null },
    firstColumn: 'account',
    steps: ['balances'],
  },
}

/** What stands between the lines is left out, and more is not known. */
export const anyReport: Layout = { name: 'report', needs: [], fields: {}, steps: [] }

/** By these a row is known for a header, beside the names that everybody uses. */
export const systemNames: ReadonlySet<string> = new Set(
  systems.flatMap(({ needs, fields }) => [...needs.flat(), ...Object.keys(fields)]).map(headerKey),
)

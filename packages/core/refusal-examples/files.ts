import { day } from '../day.ts'
import type { ImportRefusal } from '../import-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** Files. */
export const fileExamples: ExamplesOf<ImportRefusal> = {
  'file-unreadable': { code: 'file-unreadable', why: 'binary' },
  'workbook-too-large': { code: 'workbook-too-large', bytes: 4_300_000_000, mostBytes: 2_147_483_648 },
  'sheet-unclear': { code: 'sheet-unclear', sheets: ['Balance 10', 'Balance 11'] },
  'sheet-unknown': { code: 'sheet-unknown', sheet: 'Ledger', sheets: ['Balance', 'Notes'] },
  'sheets-not-ledgers': {
    code: 'sheets-not-ledgers',
    sheets: [{ name: 'Budget', columns: ['Month', 'Cost centre'] }],
  },
  'file-not-a-ledger': {
    code: 'file-not-a-ledger',
    missing: ['account', 'invoiceDay'],
    found: ['Firstname', 'Phone'],
  },
  'file-is-payables': { code: 'file-is-payables', found: 'Fournisseur' },
  'file-faulty': { code: 'file-faulty', importId: 'I7', faultCount: 20 },
  'file-would-settle': {
    code: 'file-would-settle',
    importId: 'I7',
    settledMinor: 310_000_000,
    openMinor: 420_000_000,
    shareBps: 7_381,
    mostBps: 4_000,
  },
  'file-would-close': {
    code: 'file-would-close',
    what: 'orders',
    importId: 'I7',
    closedMinor: 31_000_000,
    openMinor: 42_000_000,
    shareBps: 7_381,
    mostBps: 4_000,
  },
  'file-zeros-unclear': {
    code: 'file-zeros-unclear',
    importId: 'I7',
    pairCount: 88,
    examples: [{ inFile: '0002291', inBook: '2291' }],
  },
  'file-older-than-book': {
    code: 'file-older-than-book',
    ledgerDay: day('2026-11-20'),
    fileDay: day('2026-11-13'),
  },
  'import-running': { code: 'import-running', importId: 'I7' },
  'import-unknown': { code: 'import-unknown', importId: 'I99' },
  'column-unknown': { code: 'column-unknown', column: 'Custmer', columns: ['Customer', 'Invoice'] },
  'layout-unknown': { code: 'layout-unknown', text: '3fa9c2' },
  'columns-unconfirmed': {
    code: 'columns-unconfirmed',
    guesses: [
      { column: 'Cli_Num', field: 'account', sureness: 'sure' },
      { column: 'Dt prév.', field: 'dueDay', sureness: 'likely' },
    ],
    missing: [],
    amounts: 'cents',
  },
  'field-unknown': { code: 'field-unknown', field: 'acount', fields: ['account', 'number', 'dueDay'] },
}

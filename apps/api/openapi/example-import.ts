import { day } from '@encours/core/day'
import { money } from '@encours/core/money'
import type { ImportReport } from '../imports/report.ts'

const eur = money(0, 'EUR').currency

/** A file of open items. */
export const exampleLedger = `Customer;Name;Invoice;Date;Due;Open
C-1042;Durand & Fils SA;FA-2291;23/09/2026;23/10/2026;14400,00
C-1042;Durand & Fils SA;FA-2417;10/11/2026;10/12/2026;35600,00
`

const named = (name: string, field: string, format: object | null = null) => ({
  name,
  field,
  by: 'name' as const,
  format,
})
const asDay = { kind: 'day', order: 'day-month-year', sure: true }

/** What importing that file into an empty book answers. */
export const exampleReport = {
  importId: 'I7',
  fileName: 'ledger.csv',
  state: 'committed',
  recognised: {
    kind: 'open-items',
    encoding: 'utf-8',
    separator: ';',
    sheet: null,
    headerLine: 1,
    decimalMark: ',',
    columns: [
      named('Customer', 'account'),
      named('Name', 'name'),
      named('Invoice', 'number'),
      named('Date', 'invoiceDay', asDay),
      named('Due', 'dueDay', asDay),
      named('Open', 'open', { kind: 'amount', currency: null }),
    ],
    amounts: { unit: 'units', by: 'usual', mayBeCents: false },
    layout: null,
    titleDay: null,
    layoutKey: '5b04d97b92f2accbfbd4b888febf65f9536e4f80c2c885102f23a9df01e87da7',
    remembered: null,
  },
  ledgerDay: day('2026-11-20'),
  lines: { read: 2, taken: 2, faulty: 0, later: 0, settled: 0 },
  figures: [
    {
      currency: eur,
      openCount: 2,
      openMinor: 5_000_000,
      overdueCount: 1,
      overdueMinor: 1_440_000,
      creditCount: 0,
      creditsMinor: 0,
    },
  ],
  bills: [],
  layout: null,
  worst: [
    {
      number: 'C-1042',
      name: 'Durand & Fils SA',
      currency: eur,
      openMinor: 5_000_000,
      overdueMinor: 1_440_000,
    },
  ],
  accounts: { inFile: 1, created: 1, changed: 0, unchanged: 0 },
  invoices: { added: 2, changed: 0, settled: 0, unchanged: 0 },
  orders: { added: 0, changed: 0, done: 0, unchanged: 0, reservationsEnded: 0 },
  orderFigures: [],
  vatBasis: null,
  unknownRepCodes: [],
  zeros: { pairCount: 0, examples: [] },
  faultCount: 0,
  faults: [],
  refusal: null,
  demoRemoved: false,
} as const satisfies Omit<ImportReport, 'recognised'> & { recognised: object }

/** The same with a line for each step. */
export const exampleProgress = [
  { progress: { phase: 'reading', lines: 2, bytes: 162, ofBytes: 162 } },
  { progress: { phase: 'checking', accounts: 1, ofAccounts: 1 } },
  {
    report: { importId: 'I7', fileName: 'ledger.csv', state: 'committed' },
    text: 'ledger.csv: open items …',
  },
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('')

/** The same in words. */
export const exampleWords = `ledger.csv: open items, 2 lines, as of 20 Nov 2026
Open            2  €50,000
Overdue         1  €14,400
`

/** An import as it is kept. */
export const exampleImport = {
  id: 'I7',
  kind: 'ledger',
  fileName: 'ledger.csv',
  fileHash: '37db581943f6950844682a44f3507a35220124a9efe3bd6d05d470c00375e90f',
  state: 'committed',
  options: { options: { skipFaulty: false, asOf: '2026-11-20' } },
  report: exampleReport,
  actor: 'token:t-61f7d9948ab2',
  startedAt: '2026-11-23T05:30:00.000Z',
  endedAt: '2026-11-23T05:30:01.280Z',
}

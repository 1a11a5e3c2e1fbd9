import { fec } from '../fec/fec.ts'
import type { Step, StepName } from '../layout.ts'
import { ages } from './ages.ts'
import { balances } from './balances.ts'
import { debitCredit } from './debit-credit.ts'
import { documents } from './documents.ts'
import { headings, totals } from './report-rows.ts'
import { sapTable } from './sap-table.ts'
import { signs } from './signs.ts'

export const steps: Readonly<Record<StepName, Step>> = {
  totals,
  headings,
  documents,
  signs,
  'debit-credit': debitCredit,
  'sap-table': sapTable,
  ages,
  balances,
  fec,
}

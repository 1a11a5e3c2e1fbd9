import { headerKey } from '../../header-words.ts'
import { amountColumns } from '../cells/amount-columns.ts'
import { negative } from '../cells/amount-text.ts'
import { cellAt, headerAt } from '../cells/header-at.ts'
import type { Step } from '../layout.ts'

const names = [
  'debit/credit ind',
  'debit/credit indicator',
  'debit credit code',
  'debit/credit',
  'd/c indicator',
  'd/c',
  's/h',
  'soll/haben',
  'shkzg',
  'sens',
  'sens écriture',
  'débit/crédit',
  'd/c-indicator',
]
const credits = new Set(['h', 'c', 'cr', 'credit', 'haben', 'avoir'])

/** Where a column says debit or credit, what is a credit gets its minus. */
export const signs: Step = {
  adds: () => [],
  reads: (header) => [signColumn(header)],
  start: ({ columns, header }) => {
    const sign = signColumn(header)
    const amounts = amountColumns(columns).filter((at) => at < header.length)
    return {
      take: (row) => {
        if (!credits.has(headerKey(cellAt(row.cells, sign)))) return row
        for (const at of amounts) row.cells[at] = negative(row.cells[at] ?? '')
        return row
      },
    }
  },
}

/** Where a header says debit or credit in words; -1 where it does not. */
export const signColumn = (header: readonly string[]): number => headerAt(header, ...names)

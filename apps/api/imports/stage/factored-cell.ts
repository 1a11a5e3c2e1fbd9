import type { Row } from '../read/plain-rows.ts'
import { type Factored, factoredIn } from '../recognise/factored-words.ts'
import { cellOf } from './cells.ts'
import type { LedgerReading } from './read-ledger-line.ts'

/** Reads whether an invoice was sold to a factor, and how; what nobody understands is noted. */
export function createFactoredCell({
  recognised,
  faults,
}: Pick<LedgerReading, 'recognised' | 'faults'>): (row: Row) => Factored | null {
  const cell = cellOf(recognised.columns, 'factored')
  return (row) => {
    const text = cell(row)
    const factored = factoredIn(text)
    if (factored === undefined) faults.note(row, 'factored', { code: 'factored-unclear', found: text })
    return factored ?? null
  }
}

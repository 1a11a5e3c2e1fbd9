import { parseTerms } from '@encours/core/ledger/parse-terms'
import type { Terms } from '@encours/core/ledger/terms'
import { ownCopy } from '../read/own-copy.ts'
import type { Row } from '../read/plain-rows.ts'
import type { CellReader } from './cells.ts'
import type { LineFaults } from './line-faults.ts'

const mostKnownTexts = 5_000

/** Reads terms as people write them, each text once. Null where the cell is empty or faulty, which is then noted. */
export function createTermsCell(cell: CellReader, faults: LineFaults): (row: Row) => Terms | null {
  const known = new Map<string, Terms | null>()
  return (row) => {
    const text = cell(row)
    if (text === '') return null
    const before = known.get(text)
    if (before) return before
    const parsed = parseTerms(text)
    const terms = parsed.ok ? parsed.value : null
    if (known.size < mostKnownTexts) known.set(ownCopy(text), terms)
    if (!terms) faults.note(row, 'terms', { code: 'terms-unclear', found: text })
    return terms
  }
}

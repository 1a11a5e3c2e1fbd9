import { addDays } from '@encours/core/day'
import { isZero } from '../cells/amount-text.ts'
import { cellAt, headerAt, namesField } from '../cells/header-at.ts'
import type { Step } from '../layout.ts'
import { ageBuckets } from '../report/age-bucket.ts'

/** Invoices whose open amount stands in the column of its age: it is what is open, and it was due at the latest so long ago. */
export const ages: Step = {
  adds: (header) => [
    { name: 'open-by-age', field: 'open' },
    ...(namesField(header, 'dueDay') ? [] : [{ name: 'due-by-age', field: 'dueDay' } as const]),
  ],
  reads: (header) => [...ageBuckets(header).map(({ at }) => at), headerAt(header, 'total')],
  start: ({ header, added: [open = 0, due], day }) => {
    const buckets = ageBuckets(header)
    const total = headerAt(header, 'total')
    return {
      take: (row) => {
        const filled = buckets.filter(
          ({ at }) => cellAt(row.cells, at) !== '' && !isZero(cellAt(row.cells, at)),
        )
        const [only] = filled
        row.cells[open] = filled.length === 1 && only ? cellAt(row.cells, only.at) : cellAt(row.cells, total)
        // What is not due yet has its account's terms
        if (due !== undefined) row.cells[due] = only && only.fromDays > 0 ? addDays(day, -only.fromDays) : ''
        return row
      },
    }
  },
}

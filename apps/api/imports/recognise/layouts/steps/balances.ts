import { addDays } from '@encours/core/day'
import type { Row } from '../../../read/plain-rows.ts'
import { isZero } from '../cells/amount-text.ts'
import { cellAt, headerAt } from '../cells/header-at.ts'
import type { Step } from '../layout.ts'
import { type AgeBucket, ageBuckets } from '../report/age-bucket.ts'

/** Numbers of items that stand for all invoices of an age begin so: no invoice's does. */
export const balancePrefix = 'Σ '

/**
 * Balances by age, one line a customer: each age becomes one item, due on the latest day that the age allows. What is
 * not due has the account's terms. A file that names invoices takes their place.
 */
export const balances: Step = {
  adds: () => [
    { name: 'age', field: 'number' },
    { name: 'age-day', field: 'invoiceDay' },
    { name: 'due-by-age', field: 'dueDay' },
    { name: 'open-by-age', field: 'open' },
  ],
  reads: (header) => [...ageBuckets(header).map(({ at }) => at), headerAt(header, 'total')],
  start: ({ header, added: [number = 0, made = 0, due = 0, open = 0], day }) => {
    const buckets = ageBuckets(header)
    const itemOf = (row: Row, { at, name, fromDays }: AgeBucket): Row => {
      const cells = [...row.cells]
      const latest = addDays(day, -fromDays)
      cells[number] = `${balancePrefix}${name}`
      cells[made] = latest
      cells[due] = fromDays > 0 ? latest : ''
      cells[open] = cellAt(row.cells, at)
      return { line: row.line, cells }
    }
    return {
      take: (row) =>
        buckets
          .filter(({ at }) => cellAt(row.cells, at) !== '' && !isZero(cellAt(row.cells, at)))
          .map((bucket) => itemOf(row, bucket)),
    }
  },
}

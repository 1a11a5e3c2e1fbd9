import { type LayoutReader, startLayout } from '../recognise/layouts/read-layout.ts'
import type { Staging } from './stage-ledger.ts'

/** How the rows of this file become rows of our fields; null for plain lines, which cost nothing more. */
export function startFileLayout({ recognised, layout, asOf, day, defaults }: Staging): LayoutReader | null {
  const { layout: use, columns, decimalMark, amounts } = recognised
  if (use === null || layout === null) return null
  return startLayout(use, {
    columns,
    decimalMark,
    amountUnit: amounts.unit,
    day,
    until: asOf,
    currency: defaults.currency,
    told: layout,
  })
}

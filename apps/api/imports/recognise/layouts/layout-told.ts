import type { Currency } from '@encours/core/money'
import type { LayoutName } from './layout.ts'

/** Rows that are no invoices, by why they were left out. */
export type LeftOut = 'heading' | 'total' | 'payment' | 'request' | 'other-account' | 'later'

/** A total of the file that its own lines do not add up to. */
export type TotalDifference = {
  line: number
  label: string
  currency: Currency
  statedMinor: number
  foundMinor: number
}

/** What reading a layout has come upon, for the report. */
export type LayoutTold = {
  name: LayoutName
  leftOut: Partial<Record<LeftOut, number>>
  totals: { agreeing: number; differing: number; examples: TotalDifference[] }
}

const mostExamples = 5

export const nothingTold = (name: LayoutName): LayoutTold => ({
  name,
  leftOut: {},
  totals: { agreeing: 0, differing: 0, examples: [] },
})

export function leaveOut(told: LayoutTold, why: LeftOut): null {
  told.leftOut[why] = (told.leftOut[why] ?? 0) + 1
  return null
}

export function tellTotal({ totals }: LayoutTold, total: TotalDifference): void {
  if (total.statedMinor === total.foundMinor) totals.agreeing++
  else {
    totals.differing++
    if (totals.examples.length < mostExamples) totals.examples.push(total)
  }
}

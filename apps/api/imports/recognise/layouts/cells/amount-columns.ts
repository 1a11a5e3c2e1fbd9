import { type Column, positionOf } from '../../columns.ts'
import type { StepAbout } from '../layout.ts'
import { ageBuckets } from '../report/age-bucket.ts'
import { headerAt } from './header-at.ts'

/** Where the amounts of a line stand: what is open, and the invoice's. */
export const amountColumns = (columns: readonly Column[]): number[] =>
  (['open', 'amount'] as const).map((field) => positionOf(columns, field)).filter((at) => at >= 0)

export const debitColumn = (header: readonly string[]): number => headerAt(header, 'debit', 'débit', 'debet')
export const creditColumn = (header: readonly string[]): number => headerAt(header, 'credit', 'crédit')

/** Which of the file's own columns hold amounts, and by which a line is added up. */
export function amountsOf(
  header: readonly string[],
  columns: readonly Column[],
): Pick<StepAbout, 'amounts' | 'weighs'> {
  const named = amountColumns(columns).filter((at) => at < header.length)
  const [debit, credit] = [debitColumn(header), creditColumn(header)]
  const ages = ageBuckets(header).map(({ at }) => at)
  const twoSided = debit >= 0 && credit >= 0 ? [debit, credit] : []
  const sum = headerAt(header, 'total')
  const amounts = [...new Set([...named, ...twoSided, ...ages, ...(sum >= 0 ? [sum] : [])])]
  const [first] = named
  const plus = (at: number) => ({ at, sign: 1 as const })
  if (first !== undefined) return { amounts, weighs: [plus(first)] }
  if (twoSided.length > 0) return { amounts, weighs: [plus(debit), { at: credit, sign: -1 }] }
  return { amounts, weighs: ages.map(plus) }
}

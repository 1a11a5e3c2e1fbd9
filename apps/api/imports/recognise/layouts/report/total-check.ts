import { type Currency, isCurrency } from '@encours/core/money'
import { positionOf } from '../../columns.ts'
import { readAmount } from '../../read-amount.ts'
import { cellAt } from '../cells/header-at.ts'
import type { StepAbout } from '../layout.ts'
import { tellTotal } from '../layout-told.ts'

/** Adds up the lines of a report beside its own totals: where they differ, the file may be cut. */
export type TotalCheck = {
  item: (cells: readonly string[]) => void
  /** A row that states a total: of what stands since the last total or heading, or of all. */
  total: (row: { line: number; cells: readonly string[] }) => void
  /** A row that begins a part, and may state its total before its lines. */
  heading: (row: { line: number; cells: readonly string[] }) => void
  end: () => void
}

type Sums = Map<Currency, number>
type Stated = { line: number; label: string; currency: Currency; minor: number }

/** Adds up as the file's own columns weigh, each currency apart. */
export function createTotalCheck(about: StepAbout): TotalCheck {
  const { told } = about
  const figureIn = createFigureIn(about)
  let part: Sums = new Map()
  const all: Sums = new Map()
  /** Sums of the parts between two totals, for totals of several parts. */
  let outer: Sums = new Map()
  let begun: Stated | null = null

  function closePart(): void {
    if (begun) tellTotal(told, compared(begun, [part]))
    begun = null
    for (const [one, minor] of part) add(outer, one, minor)
    part = new Map()
  }

  return {
    item: (cells) => {
      const figure = figureIn(cells)
      if (!figure) return
      add(part, figure.currency, figure.minor)
      add(all, figure.currency, figure.minor)
    },
    total: ({ line, cells }) => {
      const figure = figureIn(cells)
      const label = cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
      const isEmpty = part.size === 0
      if (figure && !label.includes('%') && !/^p(er|our)cent/i.test(label)) {
        const found = compared({ line, label, ...figure }, isEmpty ? [outer, all] : [part, outer, all])
        tellTotal(told, found)
      }
      if (isEmpty) outer = new Map()
      closePart()
    },
    heading: ({ line, cells }) => {
      closePart()
      const figure = figureIn(cells)
      if (figure) begun = { line, label: cells.find((cell) => cell.trim() !== '')?.trim() ?? '', ...figure }
    },
    end: closePart,
  }
}

/** Reads what a line weighs, and in which currency; null where it has no amount or one that nobody can read. */
function createFigureIn({
  columns,
  weighs,
  decimalMark,
  amountUnit,
  currency,
}: StepAbout): (cells: readonly string[]) => { currency: Currency; minor: number } | null {
  const currencyAt = positionOf(columns, 'currency')
  return (cells) => {
    const named = cellAt(cells, currencyAt).toUpperCase()
    const used = isCurrency(named) ? named : currency
    let [sum, isFilled] = [0, false]
    for (const { at, sign } of weighs) {
      const bare = cellAt(cells, at)
        .replace(/[\p{Sc}]|\b[A-Z]{3}\b/gu, '')
        .trim()
      if (bare === '') continue
      const minor = readAmount(bare, { decimalMark, currency: used, unit: amountUnit })
      if (typeof minor !== 'number') return null
      sum += sign * minor
      isFilled = true
    }
    return isFilled ? { currency: used, minor: sum } : null
  }
}

/** The sum that the total means: the one that agrees, else the first. */
function compared({ line, label, currency, minor }: Stated, sums: readonly Sums[]) {
  const founds = sums.map((sum) => sum.get(currency) ?? 0)
  const foundMinor = founds.includes(minor) ? minor : (founds[0] ?? 0)
  return { line, label, currency, statedMinor: minor, foundMinor }
}

const add = (sums: Sums, currency: Currency, minor: number) =>
  sums.set(currency, (sums.get(currency) ?? 0) + minor)

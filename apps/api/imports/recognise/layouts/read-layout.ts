import type { Row } from '../../read/plain-rows.ts'
import type { Column } from '../columns.ts'
import { amountsOf } from './cells/amount-columns.ts'
import type { Added, LayoutUse, StepAbout, StepName, StepRun } from './layout.ts'
import type { LayoutTold } from './layout-told.ts'
import { steps } from './steps/steps.ts'

/** Gives rows of our fields for the rows of a file. */
export type LayoutReader = { take: (row: Row) => readonly Row[]; end: () => Iterable<Row> }

/** The columns that steps put behind those of a header, in their order. */
export const addedBy = (names: readonly StepName[], header: readonly string[]): Added[] =>
  names.flatMap((name) => steps[name].adds(header))

/** The columns that steps read and that are no fields. */
export const readBy = (names: readonly StepName[], header: readonly string[]): Set<number> =>
  new Set(names.flatMap((name) => steps[name].reads(header)).filter((at) => at >= 0))

type About = Omit<StepAbout, 'header' | 'added' | 'amounts' | 'weighs' | 'told'>

/** Starts reading a file of a layout: each row goes through its steps, one after the other. */
export function startLayout(use: LayoutUse, about: About & { told: LayoutTold }): LayoutReader {
  const { columns } = about
  const header = columns.slice(0, use.ownColumns).map(({ name }) => name)
  const runs = startSteps(use.steps, { ...about, header, ...amountsOf(header, columns) })
  const width = use.ownColumns

  function through(row: Row, from: number): readonly Row[] {
    let current: Row = row
    for (let index = from; index < runs.length; index++) {
      const taken = runs[index]?.take(current)
      if (!taken) return []
      if (!('cells' in taken)) return taken.flatMap((one) => through(one, index + 1))
      current = taken
    }
    return [current]
  }

  function* end(): Iterable<Row> {
    for (const [index, run] of runs.entries()) {
      for (const row of run.end?.() ?? []) yield* through(row, index + 1)
    }
  }

  return { take: (row) => through(padded(row, { width, columns }), 0), end }
}

function startSteps(names: readonly StepName[], about: Omit<StepAbout, 'added'>): StepRun[] {
  let next = about.header.length
  return names.map((name) => {
    const added = steps[name].adds(about.header).map(() => next++)
    return steps[name].start({ ...about, added })
  })
}

/** As many cells as there are columns: what a step adds has its place, and a row that is too long stays so. */
function padded(row: Row, { width, columns }: { width: number; columns: readonly Column[] }): Row {
  const { cells } = row
  const tooLong = cells.slice(width).filter((cell) => cell.trim() !== '')
  cells.length = Math.min(cells.length, width)
  while (cells.length < columns.length) cells.push('')
  cells.push(...tooLong)
  return row
}

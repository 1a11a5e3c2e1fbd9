import type { Instant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { loadImport } from '@encours/db/load/import'
import { rememberLayout } from '@encours/db/remember-layout'
import type { Door } from '@encours/db/store'
import { listedAs } from '../import-row.ts'
import type { Column } from '../recognise/columns.ts'
import { ownNames } from '../recognise/guess/layout-key.ts'
import { amountUnitKey } from '../recognise/guess/recall.ts'
import type { Recognised } from '../recognise/recognise.ts'
import type { ImportReport } from '../report.ts'

const told: readonly Column['by'][] = ['map', 'confirmed']

/**
 * Keeps how the columns of a committed file were said to be read, for the next file that has the same. What is known
 * by name is left out, so that a better name list serves an old layout too.
 */
export async function rememberColumns(
  door: Door,
  { report, at }: { report: ImportReport; at: Instant },
): Promise<void> {
  const { columns, layoutKey, kind, amounts } = report.recognised
  const own = ownColumns(report.recognised)
  const isUnitTold = amounts.by === 'said' || amounts.by === 'confirmed'
  if (!isUnitTold && !own.some(({ by }) => told.includes(by))) return
  const row = await loadImport(door, report.importId)
  invariant(row, 'an import that ends stands in the list')
  const names = ownNames(own.map(({ name }) => name))
  const entries = own.flatMap((column, index) =>
    column.by === 'name' || column.by === 'layout'
      ? []
      : [[names[index] ?? '', column.field ?? 'ignore'] as const],
  )
  await rememberLayout(door, {
    headerHash: layoutKey,
    columns: columns.map(({ name }) => name),
    map: {
      ...Object.fromEntries(entries),
      ...(isUnitTold || amounts.by === 'remembered' ? { [amountUnitKey]: amounts.unit } : {}),
    },
    kind: listedAs(kind),
    confirmedBy: row.actor,
    confirmedAt: at,
  })
}

/** Those of the file, without what its layout put behind them. */
const ownColumns = ({ columns, layout }: Recognised): Column[] =>
  columns.slice(0, layout?.ownColumns ?? columns.length)

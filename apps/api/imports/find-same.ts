import type { Store } from '@encours/db/store'
import { type ImportMemo, loadNewest, memoOf } from './import-row.ts'
import type { ImportOptions } from './options.ts'
import { type ImportReport, isOrders } from './report.ts'

/** The report of the import that the book stands on, where it was of the very file and read in the same way. */
export async function findSame(
  store: Store,
  { hash, options }: { hash: string; options: ImportOptions },
): Promise<ImportReport | null> {
  for (const kind of ['ledger', 'accounts', 'orders'] as const) {
    const newest = await store.read((door) => loadNewest(door, kind))
    if (newest?.fileHash !== hash || !newest.report) continue
    if (sameOptions(newest.memo.options, memoOf(options).options)) return unchanged(newest.report)
  }
  return null
}

function unchanged(report: ImportReport): ImportReport {
  const { accounts, lines, orders } = report
  const { inFile } = accounts
  return {
    ...report,
    state: 'unchanged',
    accounts: { inFile, created: 0, changed: 0, unchanged: inFile },
    invoices: { added: 0, changed: 0, settled: 0, unchanged: isOrders(report) ? 0 : lines.taken },
    orders: {
      ...orders,
      added: 0,
      changed: 0,
      done: 0,
      unchanged: orders.added + orders.changed + orders.unchanged,
      reservationsEnded: 0,
    },
    demoRemoved: false,
  }
}

type Options = ImportMemo['options']

/** Whether two imports were read in the same way, so that the same bytes mean the same. */
const sameOptions = (a: Options, b: Options): boolean =>
  a.kind === b.kind &&
  a.sheet === b.sheet &&
  a.basis === b.basis &&
  (a.amounts ?? null) === (b.amounts ?? null) &&
  a.asOf === b.asOf &&
  a.skipFaulty === b.skipFaulty &&
  a.zeros === b.zeros &&
  sameMap(a.map, b.map)

const sameMap = (a: Options['map'], b: Options['map']): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([column, field]) => b[column] === field)

import type { Instant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { appendLine } from '@encours/db/journal'
import { loadImport } from '@encours/db/load/import'
import type { Door } from '@encours/db/store'
import type { ImportReport } from '../report.ts'

/**
 * One line on the book's chain for an import: who brought which file when, and how much it changed. The name of the
 * file may say a person's, so it can be erased. The caller holds the book's key.
 */
export async function journalImport(
  door: Door,
  { report, at, secretKey }: { report: ImportReport; at: Instant; secretKey: string },
): Promise<void> {
  const { importId, recognised, ledgerDay, lines, accounts, invoices, orders, demoRemoved } = report
  const row = await loadImport(door, importId)
  invariant(row, 'an import that ends stands in the list')
  const figures = {
    importId,
    fileHash: row.fileHash,
    kind: recognised.kind,
    ledgerDay,
    linesTaken: lines.taken,
    linesFaulty: lines.faulty,
    accountsCreated: accounts.created,
    accountsChanged: accounts.changed,
    invoicesAdded: invoices.added,
    invoicesChanged: invoices.changed,
    invoicesSettled: invoices.settled,
    ordersAdded: orders.added,
    ordersChanged: orders.changed,
    ordersDone: orders.done,
    reservationsEnded: orders.reservationsEnded,
    demoRemoved: demoRemoved ? 1 : 0,
  }
  const text = { fileName: row.fileName }
  const type = 'import.commit' as const
  const entry = { at, actor: row.actor, type, actionId: null, figures, text }
  await appendLine(door, { subjectKind: 'book', subjectId: 'book' }, { entry, secretKey })
}

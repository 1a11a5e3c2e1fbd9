import type { Instant } from '@encours/core/day'
import { touchBook } from '@encours/db/counter'
import { removeDemo } from '@encours/db/demo/remove-demo'
import { queueMatters } from '@encours/db/follow/queue'
import { bookKeys } from '@encours/db/keys'
import { loadBook } from '@encours/db/load/book'
import { refreshOpenTotal } from '@encours/db/open-total'
import type { Store } from '@encours/db/store'
import { type CommitPlan, type ImportMemo, importKeys, setImport } from '../import-row.ts'
import type { ImportReport } from '../report.ts'
import { journalImport } from './journal-import.ts'
import { rememberColumns } from './remember-columns.ts'

type Import = { store: Store; importId: string; report: ImportReport }

/** From here on a crash is gone on from. The demo company goes with the first real import. */
export async function startCommitting(
  { store, importId, report }: Import,
  memo: ImportMemo,
): Promise<ImportReport> {
  return store.write([...importKeys, ...bookKeys], async (door) => {
    const removed = await removeDemo(door)
    const started = { ...report, demoRemoved: removed !== null }
    await setImport(door, importId, { state: 'committing', memo, report: started })
    return started
  })
}

/** The book's ledger day and open total move when all accounts have, and the journal tells of it. */
export async function finishCommitting(
  { store, importId, report }: Import,
  end: { plan: CommitPlan; endedAt: Instant; changedAccounts: boolean; secretKey: string },
): Promise<void> {
  await store.write([...importKeys, ...bookKeys], async (door) => {
    const { plan, endedAt, changedAccounts, secretKey } = end
    await setImport(door, importId, { state: 'committed', report, endedAt })
    await journalImport(door, { report, at: endedAt, secretKey })
    await rememberColumns(door, { report, at: endedAt })
    const { ledgerDay } = await loadBook(door)
    const movesBook = plan.ledgerDay !== null && (changedAccounts || ledgerDay !== plan.ledgerDay)
    if (!movesBook) return
    await door.db.update(door.t.book).set({ ledgerDay: plan.ledgerDay })
    await refreshOpenTotal(door)
    await queueMatters(door, { kinds: ['promise', 'plan'], at: endedAt })
    await touchBook(door)
  })
}

import type { Instant, IsoDay } from '@encours/core/day'
import { loadBook } from '@encours/db/load/book'
import type { Store } from '@encours/db/store'
import { checkImport, countAccounts } from '../check/check-import.ts'
import { chunksOf } from '../chunks.ts'
import { emptyFaults } from '../fault.ts'
import type { CommitPlan, ImportMemo } from '../import-row.ts'
import { type ImportProgress, type ImportReport, noLines } from '../report.ts'
import { type Commit, commitChunk } from './commit-chunk.ts'
import { finishCommitting, startCommitting } from './finish.ts'

export type CommitDeps = {
  store: Store
  today: () => IsoDay
  now: () => Instant
  /** The server's key, which chains the journal. */
  secretKey: string
}

export type CheckedImport = {
  importId: string
  report: ImportReport
  memo: ImportMemo & { plan: CommitPlan }
  /** The accounts that differ from the book. */
  changedNumbers: ReadonlySet<string>
  onProgress: (progress: ImportProgress) => void
}

/** Commits a checked import, chunk by chunk, then moves the book's ledger day. */
export async function commitImport(deps: CommitDeps, checked: CheckedImport): Promise<ImportReport> {
  const { store } = deps
  const { importId, memo } = checked
  const started = await startCommitting({ store, importId, report: checked.report }, memo)
  return commitStarted(deps, { ...checked, report: started })
}

/** Goes on with an import that a stopped process had begun to commit: what differs still is what is left. */
export async function resumeCommit(
  deps: CommitDeps,
  begun: Omit<CheckedImport, 'changedNumbers' | 'onProgress'>,
): Promise<ImportReport> {
  const { store } = deps
  const { plan, options } = begun.memo
  const book = await store.read(loadBook)
  const { changedNumbers } = await checkImport({
    store,
    importId: begun.importId,
    plan,
    recognised: begun.report.recognised,
    options,
    book,
    bookIsEmpty: false,
    today: deps.today(),
    faults: emptyFaults(),
    lines: noLines(),
    onProgress: () => {},
  })
  return commitStarted(deps, { ...begun, changedNumbers, onProgress: () => {} })
}

async function commitStarted(deps: CommitDeps, checked: CheckedImport): Promise<ImportReport> {
  const { store } = deps
  const { importId, memo, changedNumbers, onProgress } = checked
  const book = await store.read(loadBook)
  const kind = memo.plan.kind === 'accounts' ? 'accounts' : 'ledger'
  const context = { book, today: deps.today(), kind } as const
  const commit: Commit = { store, plan: memo.plan, now: deps.now(), context }
  const ofAccounts = await store.read((door) => countAccounts(door, importId))
  let accounts = 0
  for await (const chunk of chunksOf(store, importId, { uncommitted: true })) {
    const changed = chunk.accounts.filter(({ number }) => changedNumbers.has(number))
    if (changed.length > 0) await commitChunk(commit, chunk, changed)
    accounts += chunk.accounts.length
    onProgress({ phase: 'committing', accounts, ofAccounts })
  }
  const report: ImportReport = { ...checked.report, state: 'committed' }
  await finishCommitting(
    { store, importId, report },
    {
      plan: memo.plan,
      endedAt: deps.now(),
      changedAccounts: changedNumbers.size > 0,
      secretKey: deps.secretKey,
    },
  )
  return report
}

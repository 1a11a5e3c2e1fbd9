import type { Store } from '@encours/db/store'
import { type CommitDeps, resumeCommit } from './commit/commit-import.ts'
import { type FollowDeps, followFresh, followUp } from './commit/follow-up.ts'
import { forgetImport, importKeys, loadUnfinished, loadUnfollowed, setImport } from './import-row.ts'
import type { ImportReport } from './report.ts'
import { clearStage } from './stage/clear-stage.ts'

/** Finishes what was being committed when a process stopped; what it had only read is cleared away. */
export async function resumeUnfinished(deps: CommitDeps): Promise<ImportReport[]> {
  const { store } = deps
  const finished: ImportReport[] = []
  for (const { id, state, report, memo } of await store.read(loadUnfinished)) {
    const { plan } = memo
    if (state === 'committing' && report && plan) {
      finished.push(await resumeCommit(deps, { importId: id, report, memo: { ...memo, plan } }))
    } else await discard(store, id, 'failed')
  }
  return finished
}

/** Does what follows a commit for all imports for which it is not done. */
export async function followUnfollowed(deps: FollowDeps): Promise<void> {
  for (const { id, memo } of await deps.store.read(loadUnfollowed)) {
    await followUp(deps, { importId: id, ledgerDay: memo.plan?.ledgerDay ?? null })
  }
  await followFresh(deps)
}

/** Clears an import's stage. What has begun to be committed stays, to be gone on with. */
export async function discard(
  store: Store,
  importId: string,
  what: 'failed' | 'forgotten' | 'refused',
): Promise<void> {
  await clearStage(store, importId)
  if (what === 'refused') return
  await store.write(importKeys, (door) =>
    what === 'forgotten' ? forgetImport(door, importId) : setImport(door, importId, { state: 'failed' }),
  )
}

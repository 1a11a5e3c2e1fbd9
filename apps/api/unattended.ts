import type { Actor } from '@encours/core/access/actor'
import { loadBook } from '@encours/db/load/book'
import { arrivalKeys, noteUnattendedLedger } from '@encours/db/load/ledger-arrivals'
import { tellLedgerKeepers } from '@encours/db/messages/tell'
import type { Deps } from './deps.ts'
import type { ImportOutcome } from './imports/importer.ts'
import { plainName } from './imports/plain-name.ts'

export type UnattendedDeps = Pick<Deps, 'store' | 'now' | 'today' | 'log' | 'metrics'>

/** A file that nobody stands beside: one of the watched folder, or one that a program sent. */
export type UnattendedFile = { from: 'folder' | 'program'; fileName: string; dryRun: boolean }

/** Nobody reads what a program is answered; whoever sends a file in person does. */
export const isUnattended = (actor: Actor): boolean => actor.kind === 'token'

/**
 * What follows an import that nobody stands beside: a ledger that came in is noted, so that one that does not come is
 * missed; a refusal is told to those who care. One that has to wait for another is neither.
 */
export async function noteUnattended(
  deps: UnattendedDeps,
  file: UnattendedFile,
  outcome: ImportOutcome,
): Promise<void> {
  if (file.dryRun) return
  if (!outcome.ok) {
    const { refusal, report, fileHash } = outcome
    if (refusal.code === 'import-running') return
    deps.metrics.unattended('refused')
    const importId = report?.importId ?? null
    return tellFailed(deps, { ...file, importId, code: refusal.code, about: fileHash ?? file.fileName })
  }
  const { state, recognised } = outcome.value
  deps.metrics.unattended(state === 'unchanged' ? 'unchanged' : 'committed')
  const isLedger = recognised.kind === 'open-items' || recognised.kind === 'history'
  if (!isLedger) return
  await deps.store.write(arrivalKeys, (door) => noteUnattendedLedger(door, deps.now()))
}

/** What follows where the import itself broke off. What else fails now is no news to whoever is told of that. */
export async function noteBroken(deps: UnattendedDeps, file: UnattendedFile): Promise<void> {
  if (file.dryRun) return
  deps.metrics.unattended('failed')
  await tellFailed(deps, { ...file, importId: null, code: 'failed', about: file.fileName }).catch(
    (error: unknown) => deps.log.error({ err: error }, 'a failed import could not be told'),
  )
}

/** Tells those who care for the ledger what failed; of the same file and refusal once a day. */
export async function tellFailed(
  { store, now, today, log }: UnattendedDeps,
  failed: Omit<UnattendedFile, 'dryRun'> & { importId: string | null; code: string; about: string },
): Promise<void> {
  const { from, fileName, importId, code, about } = failed
  const { told, keepers } = await store.write(['messages'], async (door) => {
    const { ledgerDay } = await loadBook(door)
    const message = {
      kind: 'import-failed' as const,
      from,
      fileName: plainName(fileName),
      importId,
      code,
      ledgerDay,
    }
    return tellLedgerKeepers(door, message, { topic: `${today()}:${code}:${about}`, at: now() })
  })
  log.warn({ importId, code, told: told.length }, 'an unattended import failed')
  if (keepers === 0) log.warn({ code }, 'there is nobody of role credit, finance or admin to tell')
}

import { hasUnfinishedImport } from '@encours/db/load/import'
import type { Deps } from './deps.ts'

/**
 * Finishes what a killed process was committing, and what follows a commit. Where another process is in the middle of
 * that very import, its lease keeps this one away.
 */
export async function resumeImports({ store, importer, log }: Deps): Promise<void> {
  if (!(await store.read(hasUnfinishedImport))) return
  try {
    const finished = await (await importer()).resume()
    for (const { importId } of finished) log.info({ importId }, 'an import was finished')
  } catch (error) {
    log.error({ err: error }, 'an import could not be finished; the next one tries again')
  }
}

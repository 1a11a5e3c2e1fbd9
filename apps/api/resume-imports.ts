import { hasUnfinishedImport } from '@encours/db/load/import'
import type { Deps } from './deps.ts'

/**
 * Finishes what a killed process was committing. Only for whoever owns the whole store: on PostgreSQL another process
 * may be in the middle of that very import.
 */
export async function resumeImports({ store, importer, log }: Deps): Promise<void> {
  if (store.engine !== 'sqlite' || !(await store.read(hasUnfinishedImport))) return
  try {
    const finished = await (await importer()).resume()
    for (const { importId } of finished) log.info({ importId }, 'an import was finished')
  } catch (error) {
    log.error({ err: error }, 'an import could not be finished; the next one tries again')
  }
}

import type { Readable } from 'node:stream'
import type { Actor } from '@encours/core/access/actor'
import type { Instant, IsoDay } from '@encours/core/day'
import type { Refusal } from '@encours/core/refusal'
import { refuse } from '@encours/core/result'
import type { Store } from '@encours/db/store'
import type { ImportOptions } from './options.ts'
import { lookAtFile } from './read/file-facts.ts'
import { spool } from './read/spool.ts'
import type { ImportProgress, ImportReport } from './report.ts'
import { resumeUnfinished } from './resume.ts'
import { runImport } from './run-import.ts'

export type { ImportOptions } from './options.ts'
export type { ImportProgress, ImportReport } from './report.ts'

/** What is told of an import; a refused file has a report too, once its columns were recognised. */
export type ImportOutcome =
  | { ok: true; value: ImportReport }
  | { ok: false; refusal: Refusal; report?: ImportReport }

export type FileToImport = {
  fileName: string
  options: ImportOptions
  actor: Actor
  onProgress: (progress: ImportProgress) => void
} & ({ path: string } | { stream: Readable })

export type Importer = {
  /** Reads, checks and commits a file. One at a time: a second one is refused while the first works. */
  importFile: (file: FileToImport) => Promise<ImportOutcome>
  /** Finishes what a stopped process had begun to commit, and clears away what it had only read. */
  resume: () => Promise<ImportReport[]>
}

export type ImporterDeps = { store: Store; today: () => IsoDay; now: () => Instant }

/** The one other door for writes, beside actions: files of ledgers and accounts. */
export function createImporter(deps: ImporterDeps): Importer {
  let running: Promise<unknown> | null = null

  async function alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const promise = work()
    running = promise
    try {
      return await promise
    } finally {
      running = null
    }
  }

  async function importFile(file: FileToImport): Promise<ImportOutcome> {
    if (running) return refuse({ code: 'import-running', importId: '' })
    return alone(async () => {
      const spooled = 'stream' in file ? await spool(file.stream) : null
      try {
        const facts = await lookAtFile(spooled?.path ?? ('path' in file ? file.path : ''))
        if (!facts.ok) return facts
        await resumeUnfinished(deps)
        return await runImport(deps, {
          ...file,
          facts: facts.value,
          onProgress: file.onProgress,
        })
      } finally {
        await spooled?.remove()
      }
    })
  }

  return {
    importFile,
    resume: async () => (running ? [] : alone(() => resumeUnfinished(deps))),
  }
}

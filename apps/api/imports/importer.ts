import type { Readable } from 'node:stream'
import type { Actor } from '@encours/core/access/actor'
import type { Instant, IsoDay } from '@encours/core/day'
import type { Refusal } from '@encours/core/refusal'
import { refuse } from '@encours/core/result'
import type { Store } from '@encours/db/store'
import { findSame } from './find-same.ts'
import { createOneAtATime } from './one-at-a-time.ts'
import type { ImportOptions } from './options.ts'
import { lookAtFile } from './read/file-facts.ts'
import { spool } from './read/spool.ts'
import type { ColumnQuestion } from './recognise/guess/question.ts'
import type { ImportProgress, ImportReport } from './report.ts'
import { followUnfollowed, resumeUnfinished } from './resume.ts'
import { runImport } from './run-import.ts'

export type { ImportOptions } from './options.ts'
export type { ColumnQuestion } from './recognise/guess/question.ts'
export type { ImportProgress, ImportReport } from './report.ts'

/** What is told of an import; a refused file has a report too, once its columns were recognised, and a hash if it could be read. */
export type ImportOutcome =
  | { ok: true; value: ImportReport }
  | { ok: false; refusal: Refusal; report?: ImportReport; question?: ColumnQuestion; fileHash?: string }

export type FileToImport = {
  fileName: string
  options: ImportOptions
  actor: Actor
  onProgress: (progress: ImportProgress) => void
} & ({ path: string } | { stream: Readable })

export type Importer = {
  /**
   * Reads, checks and commits a file. One at a time: a second one is refused while the first works. How the touched
   * accounts pay is learnt before the answer where they are few, else after it.
   */
  importFile: (file: FileToImport) => Promise<ImportOutcome>
  /** Finishes what a stopped process had begun to commit, and clears away what it had only read. */
  resume: () => Promise<ImportReport[]>
  /** Resolves when nothing is under way, what follows a commit included. */
  idle: () => Promise<void>
}

export type ImporterDeps = {
  store: Store
  /** The server's key, which chains the journal. */
  secretKey: string
  today: () => IsoDay
  now: () => Instant
  /** Hears why what follows a commit broke off; it is done again at the next import or start. */
  onFollowFailed?: (error: unknown) => void
}

const fewAccounts = 1_000

/** The one other door for writes, beside actions: files of ledgers and accounts. */
export function createImporter(deps: ImporterDeps): Importer {
  const { store, onFollowFailed = () => {} } = deps
  const oneAtATime = createOneAtATime(deps)
  let following: Promise<void> = Promise.resolve()

  const follow = (): Promise<void> => {
    following = following.then(() => followUnfollowed(deps)).catch(onFollowFailed)
    return following
  }

  async function importFrom(path: string, file: FileToImport): Promise<ImportOutcome> {
    const facts = await lookAtFile(path)
    if (!facts.ok) return facts
    const same = await findSame(store, { hash: facts.value.hash, options: file.options })
    if (same) return { ok: true, value: same }
    await following
    await resumeUnfinished(deps)
    const { fileName, options, actor, onProgress } = file
    const outcome = await runImport(deps, { fileName, options, actor, onProgress, facts: facts.value })
    const isFollowed = follow()
    if (!outcome.ok || touched(outcome.value) <= fewAccounts) await isFollowed
    return outcome.ok ? outcome : { ...outcome, fileHash: facts.value.hash }
  }

  async function importFile(file: FileToImport): Promise<ImportOutcome> {
    const ran = await oneAtATime.run(() => withPath(file, (path) => importFrom(path, file)))
    return 'busy' in ran ? refuse({ code: 'import-running', ...ran.busy }) : ran.done
  }

  async function resume(): Promise<ImportReport[]> {
    const ran = await oneAtATime.run(() => resumeUnfinished(deps))
    if ('busy' in ran) return []
    await follow()
    return ran.done
  }

  const idle = async () => {
    await oneAtATime.idle()
    await following
  }
  return { importFile, resume, idle }
}

async function withPath<Value>(file: FileToImport, work: (path: string) => Promise<Value>): Promise<Value> {
  if ('path' in file) return work(file.path)
  const spooled = await spool(file.stream)
  try {
    return await work(spooled.path)
  } finally {
    await spooled.remove()
  }
}

const touched = ({ accounts }: ImportReport): number => accounts.created + accounts.changed

import { lstat, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Refusal } from '@encours/core/refusal'
import { refuse } from '@encours/core/result'
import { mostFileBytes } from '../../limit-bytes.ts'
import { noteBroken, noteUnattended, tellFailed } from '../../unattended.ts'
import type { ImportOutcome, ImportReport } from '../importer.ts'
import { defaultOptions } from '../options.ts'
import { seeFile } from './look-into.ts'
import { putAway } from './put-away.ts'
import { sayRefusedFile } from './say-refused-file.ts'
import type { WatchDeps } from './watch-folder.ts'
import { isSame, type SeenFile } from './whole-files.ts'

export type Taking = {
  /** Imports a file and puts it away; `busy` while another import is under way. */
  take: (file: SeenFile) => Promise<'done' | 'busy'>
  /** What breaks off from here on breaks because the house closes. */
  stop: () => void
}

const firstPauseMs = 60_000
const longestPauseMs = 60 * 60_000

/** What is done with one file of the watched folder. One that the house fails on stays, and is tried again later and later. */
export function createTaking(deps: WatchDeps, folder: string): Taking {
  const pauses = new Map<string, { untilMs: number; pauseMs: number }>()
  let isStopping = false

  async function takeNow(file: SeenFile): Promise<'done' | 'busy'> {
    const outcome = await importFile(deps, file)
    if (!outcome.ok && outcome.refusal.code === 'import-running') return 'busy'
    const isWhole = isSame(file, await seeFile(file.name, file.path))
    // Somebody went on writing or took it back: the next looks see what it is then
    if (!outcome.ok && !isWhole) return 'done'
    await noteUnattended(deps, { from: 'folder', fileName: file.name, dryRun: false }, outcome)
    if (isWhole) await moveAway(deps, folder, file, outcome)
    return 'done'
  }

  return {
    take: async (found) => {
      const pause = pauses.get(found.name)
      if (pause !== undefined && Date.now() < pause.untilMs) return 'done'
      try {
        const file = await withPlainPath(folder, found)
        const taken = file === null ? 'done' : await takeNow(file)
        pauses.delete(found.name)
        return taken
      } catch (error) {
        if (isStopping) return 'busy'
        const pauseMs = Math.min((pause?.pauseMs ?? firstPauseMs / 2) * 2, longestPauseMs)
        pauses.set(found.name, { pauseMs, untilMs: Date.now() + pauseMs })
        deps.log.error({ err: error, pauseMs }, 'a file of the watched folder could not be dealt with')
        if (!(error instanceof CannotMove))
          await noteBroken(deps, { from: 'folder', fileName: found.name, dryRun: false })
        return 'done'
      }
    },
    stop: () => {
      isStopping = true
    },
  }
}

async function importFile(deps: WatchDeps, file: SeenFile): Promise<ImportOutcome> {
  if (file.sizeBytes > mostFileBytes) return refuse({ code: 'too-large', mostBytes: mostFileBytes })
  const importer = await deps.importer()
  return importer.importFile({
    path: file.path.toString(),
    fileName: file.name,
    options: defaultOptions,
    actor: { kind: 'system' },
    onProgress: () => {},
  })
}

class CannotMove extends Error {}

async function moveAway(
  deps: WatchDeps,
  folder: string,
  file: SeenFile,
  outcome: ImportOutcome,
): Promise<void> {
  const report = outcome.ok ? outcome.value : (outcome.report ?? null)
  const words = outcome.ok ? null : wordsFor(deps, file, { report, refusal: outcome.refusal })
  const importId = report?.importId ?? null
  try {
    await putAway(file, { folder, to: outcome.ok ? 'done' : 'refused', day: deps.today(), importId, words })
  } catch (error) {
    // Another server that watches the same folder put it away
    if ((await seeFile(file.name, file.path)) === null) return
    await tellFailed(deps, {
      from: 'folder',
      fileName: file.name,
      importId,
      code: 'folder-unwritable',
      about: 'folder',
    })
    throw new CannotMove('a file could not be put away', { cause: error })
  }
  if (outcome.ok)
    deps.log.info({ importId, state: outcome.value.state }, 'a file of the watched folder came in')
}

const wordsFor =
  (
    { currency, today }: WatchDeps,
    { name: fileName }: SeenFile,
    said: { report: ImportReport | null; refusal: Refusal },
  ) =>
  (path: string): string =>
    sayRefusedFile({ fileName, path, ...said }, { currency, today: today() })

/**
 * A file under a path that text can hold: one whose name is no UTF-8 is given its readable one first. Null where that
 * name is another file's, or the file is gone.
 */
async function withPlainPath(folder: string, file: SeenFile): Promise<SeenFile | null> {
  const plain = join(folder, file.name)
  const path = Buffer.from(plain)
  if (file.path.equals(path)) return file
  const isTaken = await lstat(plain).then(
    () => true,
    () => false,
  )
  if (isTaken) return null
  await rename(file.path, path)
  return { ...file, path }
}

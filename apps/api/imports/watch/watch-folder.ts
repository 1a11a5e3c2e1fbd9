import { type FSWatcher, watch } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '../../deps.ts'
import { tellFailed } from '../../unattended.ts'
import { type FolderTrouble, lookInto } from './look-into.ts'
import { createTaking } from './take-file.ts'
import { joinLook, type WatchedFile, wholeFiles } from './whole-files.ts'

export type WatchDeps = Pick<Deps, 'store' | 'now' | 'today' | 'log' | 'metrics' | 'importer' | 'currency'>

export type Watching = {
  /** One look into the folder: imports what has not changed for a while, one after the other. */
  look: () => Promise<void>
  /** Looks every few seconds, and sooner where the system says that something came. */
  start: () => void
  /** Takes no other file, and waits a while for the one that is being imported; the next start finishes that. */
  stop: () => Promise<void>
}

const everyMs = 3_000
/** So long nobody may have written to a file: whoever writes slowly pauses. */
const longStillMs = 2_500
/** Several files come at once; one look does for all of them. */
const nudgeMs = 300
const graceMs = 10_000

/**
 * Imports the files of a folder as they come, as `system`. Shared drives do not say when something comes, so it looks
 * again and again; what the system says only hastens that.
 */
export function watchFolder(
  deps: WatchDeps,
  folder: string,
  { stillMs = longStillMs }: { stillMs?: number } = {},
): Watching {
  const taking = createTaking(deps, folder)
  const trouble = createTroubleTeller(deps)
  let files: readonly WatchedFile[] = []
  let looking: Promise<void> | null = null
  let isStopping = false

  async function lookOnce(): Promise<void> {
    const found = await lookInto(folder)
    await trouble(found.ok ? null : found.refusal)
    const nowMs = Date.now()
    files = joinLook(files, found.ok ? found.value : [], { nowMs })
    for (const file of wholeFiles(files, { nowMs, stillMs })) {
      if (isStopping || (await taking.take(file)) === 'busy') return
    }
  }

  const look = (): Promise<void> => {
    looking ??= lookOnce()
      .catch((error: unknown) => {
        if (!isStopping) deps.log.error({ err: error }, 'the watched folder could not be looked into')
      })
      .finally(() => {
        looking = null
      })
    return looking
  }

  const nudges = createNudges(folder, () => void look())
  let timer: NodeJS.Timeout | null = null
  return {
    look,
    start: () => {
      void look()
      timer = setInterval(() => {
        nudges.listen()
        void look()
      }, everyMs).unref()
    },
    stop: async () => {
      isStopping = true
      taking.stop()
      if (timer !== null) clearInterval(timer)
      nudges.stop()
      await Promise.race([looking, wait(graceMs, undefined, { ref: false })])
    },
  }
}

/** Says what is wrong with the folder when that begins, to the log and to people, and when it is well again. */
function createTroubleTeller(deps: WatchDeps): (found: FolderTrouble | null) => Promise<void> {
  let known: FolderTrouble | null = null
  return async (found) => {
    if (found === known) return
    if (found === null) {
      deps.log.info('the watched folder can be used again')
    } else {
      deps.log.error({ code: found }, 'the watched folder cannot be used; it is tried again')
      await tellFailed(deps, { from: 'folder', fileName: '', importId: null, code: found, about: 'folder' })
    }
    known = found
  }
}

/** Hears from the system that something came, where it says so. */
function createNudges(folder: string, nudge: () => void): { listen: () => void; stop: () => void } {
  let listening: FSWatcher | null = null
  let soon: NodeJS.Timeout | null = null
  const stop = () => {
    listening?.close()
    listening = null
    if (soon !== null) clearTimeout(soon)
  }
  const listen = () => {
    if (listening !== null) return
    try {
      listening = watch(folder, { persistent: false }, () => {
        soon ??= setTimeout(() => {
          soon = null
          nudge()
        }, nudgeMs).unref()
      })
      listening.on('error', stop)
    } catch {
      // A folder that is missing or lies on another machine: looking every few seconds finds what comes
      listening = null
    }
  }
  return { listen, stop }
}

import type { Deps } from '../deps.ts'
import type { Watching } from '../imports/watch/watch-folder.ts'

/** The watched folder, as the server starts and stops it. */
export type Watch = { start: () => Promise<void>; stop: () => Promise<void> }

/** Watches a folder where one is set. What imports is loaded then: other starts do without. */
export function watchWhenSet(deps: Deps, folder: string | null): Watch {
  let watching: Watching | null = null
  let isStopping = false
  return {
    start: async () => {
      if (folder === null) return
      const { watchFolder } = await import('../imports/watch/watch-folder.ts')
      if (isStopping) return
      watching = watchFolder(deps, folder)
      watching.start()
    },
    stop: async () => {
      isStopping = true
      await watching?.stop()
    },
  }
}

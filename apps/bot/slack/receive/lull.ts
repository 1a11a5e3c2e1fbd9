import { setTimeout } from 'node:timers/promises'

/** What comes at once, and when it is all in. */
export type Lull = {
  /** Waits a moment, the same for all who come in it: they are then kept in one commit. */
  together: () => Promise<void>
  /** Waits until nothing came in for a while, but not for long. */
  settled: () => Promise<void>
}

const gatherMs = 8
/** Nobody notices it in an answer; fifty commands sent together are all in by then. */
const quietMs = 40
/** Where it never is quiet, answers begin all the same. */
const longestMs = 150

/**
 * Fifty commands at once are acknowledged before the first is worked on: an answer takes longer than taking one in, so
 * whoever came last would otherwise wait for all answers before being acknowledged.
 */
export function createLull(): Lull {
  let lastMs = Number.NEGATIVE_INFINITY
  let busySinceMs = lastMs
  let gathering: Promise<void> | null = null
  return {
    together: () => {
      const nowMs = performance.now()
      if (nowMs - lastMs > quietMs) busySinceMs = nowMs
      lastMs = nowMs
      gathering ??= setTimeout(gatherMs).finally(() => {
        gathering = null
      })
      return gathering
    },
    settled: async () => {
      for (;;) {
        const waitMs = Math.min(lastMs + quietMs, busySinceMs + longestMs) - performance.now()
        if (waitMs <= 0) return
        await setTimeout(waitMs)
      }
    },
  }
}

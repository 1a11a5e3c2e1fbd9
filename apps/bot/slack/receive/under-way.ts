/** Work that goes on behind an acknowledgement. */
export type UnderWay = {
  track: (work: Promise<void>) => Promise<void>
  /** Waits until all is done, but not for ever. */
  settle: () => Promise<void>
}

const longestSettleMs = 10_000

export function createUnderWay(): UnderWay {
  const underWay = new Set<Promise<void>>()
  return {
    track: (work) => {
      const working = work.finally(() => underWay.delete(working))
      underWay.add(working)
      return working
    },
    settle: async () => {
      const late = AbortSignal.timeout(longestSettleMs)
      const expired = new Promise((resolve) => late.addEventListener('abort', resolve))
      await Promise.race([Promise.allSettled(underWay), expired])
    },
  }
}

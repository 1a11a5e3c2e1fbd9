import { performance } from 'node:perf_hooks'

/** How many are taken in one turn; it follows from how long turns have taken. */
export type Pace = { howMany: number }

const turnMs = { aim: 10, most: 200 }

export const startingPace = (): Pace => ({ howMany: 10 })

/**
 * Works through a list in turns that hold others up for some ten milliseconds each: things of a kind can differ a
 * thousandfold in what there is to read. A turn gives how long it held the store.
 */
export async function inTurns<Item>(
  items: readonly Item[],
  pace: Pace,
  turn: (some: Item[]) => Promise<number>,
): Promise<void> {
  for (let start = 0; start < items.length; ) {
    const some = items.slice(start, start + pace.howMany)
    const tookMs = await turn(some)
    start += some.length
    if (tookMs > turnMs.aim) pace.howMany = Math.max(1, Math.floor(pace.howMany / 2))
    else if (tookMs < turnMs.aim / 2) pace.howMany = Math.min(turnMs.most, pace.howMany * 2)
  }
}

/** What work gave, and how long it took. */
export async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; tookMs: number }> {
  const startedAt = performance.now()
  const value = await work()
  return { value, tookMs: performance.now() - startedAt }
}

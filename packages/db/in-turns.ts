import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'

/** How many are taken in one turn; it follows from how long turns have taken. */
export type Pace = { howMany: number }

const turnMs = { aim: 10, most: 200 }
/** A loop that comes round within this has had nothing to do; after the other it is our turn, whatever others do. */
const othersMs = { idle: 1, most: 50 }

export const startingPace = (): Pace => ({ howMany: 10 })

/**
 * Works through a list in turns that hold others up for some ten milliseconds each: things of a kind can differ a
 * thousandfold in what there is to read. A turn gives how long it held the store. Between turns whoever else is at work in
 * this process goes on: a request takes several rounds of the event loop, and would wait for a turn in each.
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
    await othersFirst()
    if (tookMs > turnMs.aim) pace.howMany = Math.max(1, Math.floor(pace.howMany / 2))
    else if (tookMs < turnMs.aim / 2) pace.howMany = Math.min(turnMs.most, pace.howMany * 2)
  }
}

async function othersFirst(): Promise<void> {
  const startedAt = performance.now()
  for (let roundMs = Number.POSITIVE_INFINITY; roundMs > othersMs.idle; ) {
    const from = performance.now()
    if (from - startedAt > othersMs.most) return
    await setImmediate()
    roundMs = performance.now() - from
  }
}

/** What work gave, and how long it took. */
export async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; tookMs: number }> {
  const startedAt = performance.now()
  const value = await work()
  return { value, tookMs: performance.now() - startedAt }
}

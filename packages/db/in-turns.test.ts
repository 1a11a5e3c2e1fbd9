import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTurns, startingPace } from './in-turns.ts'

let nowMs = 0
beforeEach(() => {
  nowMs = 0
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Somebody else with so much to do in this many rounds of the event loop; gives whether it is done. */
function othersWork(rounds: number, roundMs: number): () => boolean {
  let left = rounds
  const go = async (): Promise<void> => {
    for (; left > 0; left -= 1) {
      await setImmediate()
      nowMs += roundMs
    }
  }
  void go()
  return () => left === 0
}

const twelve = Array.from({ length: 12 }, (_, index) => index)

test('ten are taken first, as many again as are done in half of 10 ms, half as many after more', async () => {
  const turns: number[] = []
  const took = [4, 11, 7, 7]
  await inTurns([...twelve, ...twelve, ...twelve, ...twelve], startingPace(), (some) => {
    turns.push(some.length)
    return Promise.resolve(took[turns.length - 1] ?? 0)
  })
  expect(turns).toEqual([10, 20, 10, 8])
})

test('between turns others go on with all of their rounds', async () => {
  const seen: boolean[] = []
  let isDone = (): boolean => false
  await inTurns(twelve, startingPace(), () => {
    seen.push(isDone())
    if (seen.length === 1) isDone = othersWork(10, 2)
    return Promise.resolve(7)
  })
  expect(seen).toEqual([false, true])
})

test('whoever never has done waits for a turn after 50 ms', async () => {
  const turns: number[] = []
  let isDone = (): boolean => false
  await inTurns(twelve, startingPace(), () => {
    turns.push(nowMs)
    if (turns.length === 1) isDone = othersWork(200, 2)
    return Promise.resolve(7)
  })
  expect(isDone()).toBe(false)
  expect(turns).toEqual([0, 52])
})

import { performance } from 'node:perf_hooks'
import { type Seen, seenIn } from './latencies.ts'

/** So many callers, each asking again as soon as it has its answer: shows how much can be done at most. */
export async function closedLoop(
  { callers, seconds }: { callers: number; seconds: number },
  once: () => Promise<unknown>,
): Promise<Seen> {
  const latenciesMs: number[] = []
  const startedAt = performance.now()
  const until = startedAt + seconds * 1_000
  const call = async () => {
    while (performance.now() < until) {
      const askedAt = performance.now()
      await once()
      latenciesMs.push(performance.now() - askedAt)
    }
  }
  await Promise.all(Array.from({ length: callers }, call))
  return seenIn(latenciesMs, (performance.now() - startedAt) / 1_000)
}

/** Asks about each of a list once, so many at a time; gives how many a second. */
export async function eachOnce<Value>(
  { callers, list }: { callers: number; list: readonly Value[] },
  once: (value: Value) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now()
  const rest = list.values()
  const call = async () => {
    for (const value of rest) await once(value)
  }
  await Promise.all(Array.from({ length: callers }, call))
  return list.length / ((performance.now() - startedAt) / 1_000)
}

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

import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { type Random, randomOf } from '@encours/db/demo/parts/random'

type Rate = { perSecond: number; seconds: number; until?: Promise<unknown> }

/**
 * Requests that come when they come (Poisson), whether or not earlier ones are answered: shows how long people wait.
 * Each latency counts from the moment at which the request was due, so a stall is felt by all who came during it.
 * Gives the latencies, in milliseconds. Lasts for its seconds, or until `until` has settled if that comes first.
 */
export async function openLoop(
  { perSecond, seconds, until }: Rate,
  once: () => Promise<unknown>,
): Promise<number[]> {
  const random = randomOf('arrivals')
  const latenciesMs: number[] = []
  const underWay = new Set<Promise<void>>()
  const failures: Error[] = []
  let over = false
  void until?.then(
    () => (over = true),
    () => (over = true),
  )
  const startedAt = performance.now()
  let dueAt = startedAt
  while (!over && failures.length === 0) {
    dueAt += gapMs(perSecond, random)
    if (dueAt > startedAt + seconds * 1_000) break
    const early = dueAt - performance.now()
    if (early > 0) await wait(early)
    const due = dueAt
    const asked = once()
      .then(() => void latenciesMs.push(performance.now() - due))
      .catch((error: unknown) => {
        failures.push(error instanceof Error ? error : new Error(String(error)))
      })
      .finally(() => underWay.delete(asked))
    underWay.add(asked)
  }
  await Promise.all(underWay)
  for (const failure of failures) throw failure
  return latenciesMs
}

const gapMs = (perSecond: number, random: Random): number =>
  (-Math.log(1 - random.next()) * 1_000) / perSecond

import { checkOf } from '../checks-mix.ts'
import { atMost, type Finding, round } from '../finding.ts'
import { createAsker, type Question } from './ask.ts'
import { type Seen, seenIn } from './latencies.ts'
import { openLoop } from './open-loop.ts'

const longestSeconds = 600

/** What others felt while some long work went on, and what it came to. */
export type Felt<Value> = { value: Value; others: Seen; each: { name: string; seen: Seen }[] }

/** Small requests about an account that come when they come, for as long as the work lasts: so many a second of each kind. */
export async function whileOthersAsk<Value>(
  origin: string,
  { account, perSecond }: { account: string; perSecond: number },
  work: () => Promise<Value>,
): Promise<Felt<Value>> {
  const asker = createAsker(origin, 64)
  const startedAt = performance.now()
  const working = work()
  const each = Object.entries(questionsAbout(account)).map(async ([name, question]) => {
    const rate = { perSecond, seconds: longestSeconds, until: working }
    return { name, latenciesMs: await openLoop(rate, () => asker.ask(question)) }
  })
  try {
    const value = await working
    const seconds = (performance.now() - startedAt) / 1_000
    const asked = await Promise.all(each)
    return {
      value,
      others: seenIn(
        asked.flatMap(({ latenciesMs }) => latenciesMs),
        seconds,
      ),
      each: asked.map(({ name, latenciesMs }) => ({ name, seen: seenIn(latenciesMs, seconds) })),
    }
  } finally {
    // Whatever became of the work: nobody is left in the midst of asking
    await Promise.allSettled(each)
    asker.close()
  }
}

const questionsAbout = (account: string): Readonly<Record<string, Question>> => ({
  check: checkOf(account),
  search: { method: 'GET', path: `/api/accounts?q=${account}` },
  health: { method: 'GET', path: '/healthz' },
})

/** Nobody may wait long for what others do. */
export function felt(area: string, { others, each }: Felt<unknown>): Finding {
  const p99 = each.map(({ name, seen }) => `${name} ${round(seen.p99Ms)}`).join(', ')
  return atMost(
    `${area}: p99 of other requests`,
    { most: 100, unit: ' ms' },
    others.p99Ms,
    ` (${p99}; median ${round(others.p50Ms)}, longest ${round(others.maxMs)}; ${others.count} asked)`,
  )
}

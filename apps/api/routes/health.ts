import { daysBetween, type IsoDay } from '@encours/core/day'
import { ok, refuse } from '@encours/core/result'
import { loadBook } from '@encours/db/load/book'
import { countByState } from '@encours/db/messages/count-jobs'
import type { Store } from '@encours/db/store'
import { jsonAnswer } from '../answer.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../route.ts'

const healthz: Route = {
  method: 'GET',
  path: '/healthz',
  show: () => Promise.resolve(ok(jsonAnswer({ status: 'alive' }))),
  describe: () => ({
    summary: 'Is the process alive?',
    text: 'Answers as long as the process runs, whatever the store does.',
    tag: 'house',
    answer: { text: 'It is.', media: 'application/json', example: { status: 'alive' } },
    refusals: [],
  }),
}

const readyz: Route = {
  method: 'GET',
  path: '/readyz',
  show: async ({ deps }) => {
    if (!deps.welcome()) return refuse({ code: 'not-ready' })
    try {
      await deps.store.read(loadBook)
      return ok(jsonAnswer({ status: 'ready' }))
    } catch (error) {
      deps.log.warn({ err: error }, 'not ready')
      return refuse({ code: 'not-ready' })
    }
  },
  describe: () => ({
    summary: 'May requests be sent here?',
    text: 'Reads from the store; says no while the server stops, so that a balancer sends nobody any more.',
    tag: 'house',
    answer: { text: 'They may.', media: 'application/json', example: { status: 'ready' } },
    refusals: ['not-ready'],
  }),
}

/** In days; null before the first ledger, and while the store does not answer. */
const ledgerAge = (store: Store, today: IsoDay): Promise<number | null> =>
  store.read(loadBook).then(
    ({ ledgerDay }) => ledgerDay && daysBetween({ from: ledgerDay, to: today }),
    () => null,
  )

/** As it was at the last look while the store does not answer. */
async function noteMessages({ store, now, metrics }: Pick<Deps, 'store' | 'now' | 'metrics'>): Promise<void> {
  const counts = await store.read((door) => countByState(door, now())).catch(() => null)
  if (counts === null) return
  const { waiting, oldestDueAt, dead } = counts
  const oldestSeconds = oldestDueAt === null ? 0 : (Date.parse(now()) - Date.parse(oldestDueAt)) / 1_000
  metrics.messages({ waiting, oldestSeconds, dead })
}

const metrics: Route = {
  method: 'GET',
  path: '/metrics',
  show: async ({ deps, today }) => {
    deps.metrics.ledgerAge(await ledgerAge(deps.store, today))
    await noteMessages(deps)
    const page = await deps.metrics.page()
    return ok({ body: page.text, headers: { 'content-type': page.contentType } })
  },
  describe: () => ({
    summary: 'Counts and times for Prometheus',
    text: 'Requests by route and status, checks by verdict, the age of the ledger, files that came by themselves, messages that wait, were given up or perhaps said twice, the process. No figure of any customer.',
    tag: 'house',
    answer: {
      text: 'The metrics.',
      media: 'text/plain',
      example: 'encours_credit_checks_total{verdict="approve"} 12',
    },
    refusals: [],
  }),
}

export const health: readonly Route[] = [healthz, readyz, metrics]

import { ok } from '@encours/core/result'
import { loadBook } from '@encours/db/load/book'
import { loadPortfolio } from '@encours/db/load/portfolio'
import { jsonAnswer } from '../answer.ts'
import { portfolioExample } from '../openapi/example-alerts.ts'
import type { Route } from '../route.ts'

/** The figures of all accounts that somebody sees. */
export const portfolio: Route = {
  method: 'GET',
  path: '/api/portfolio',
  answer: async ({ deps, actor, today }) =>
    deps.store.read(async (door) => {
      const [figures, { ledgerDay }] = await Promise.all([loadPortfolio(door, actor, today), loadBook(door)])
      return ok(jsonAnswer({ ...figures, ledgerDay, today }))
    }),
  describe: () => ({
    summary: 'The figures of all accounts that you may see',
    text: 'Sums for each currency, which are not added up, and how many alerts, disputes, promises and requests are open.',
    tag: 'accounts',
    answer: {
      text: 'The figures as of today, on the newest ledger.',
      media: 'application/json',
      example: { ...portfolioExample(), ledgerDay: '2026-11-20', today: '2026-11-23' },
    },
    refusals: [],
  }),
}

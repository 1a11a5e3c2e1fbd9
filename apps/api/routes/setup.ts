import { ok } from '@encours/core/result'
import { loadBook } from '@encours/db/load/book'
import { hasLedger } from '@encours/db/load/has-ledger'
import { jsonAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

/** How the book is set up, and whether that is still to be decided. */
export const setup: Route = {
  method: 'GET',
  path: '/api/setup',
  answer: ({ deps }) =>
    deps.store.read(async (door) => {
      const { currency, country, timeZone, languages, policy, policyVersion, demo, ledgerDay } =
        await loadBook(door)
      const isOpen = !(await hasLedger(door))
      const set = { currency, country, timeZone, languages, preset: policy.preset, policyVersion }
      return ok(jsonAnswer({ open: isOpen, ...set, demo, ledgerDay }))
    }),
  describe: () => ({
    summary: 'How the book is set up',
    text: `\`open\` until a file of the company's own was imported: until then the action \`book.set-up\` sets base currency,
country, time zone, languages and one of the three policies, and takes the demo company away.`,
    tag: 'people',
    answer: {
      text: 'The set-up.',
      media: 'application/json',
      example: {
        open: true,
        currency: 'EUR',
        country: 'FR',
        timeZone: 'Europe/Paris',
        languages: ['fr', 'en'],
        preset: 'balanced',
        policyVersion: 1,
        demo: true,
        ledgerDay: '2026-11-20',
      },
    },
    refusals: [],
  }),
}

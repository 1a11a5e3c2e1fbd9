import { viewFor } from '@encours/core/access/view-for'
import { exposureOf } from '@encours/core/ledger/exposure'
import { ok } from '@encours/core/result'
import { refuseNotYours } from '@encours/db/ask/refuse-not-yours'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { dossierExample } from '../openapi/example-account.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'
import { accountAt, accountInPath } from './account-at.ts'

const searchQuery = v.strictObject({
  q: v.pipe(v.string('the name, number or city to look for'), v.trim(), v.minLength(1), v.maxLength(200)),
  most: v.optional(
    v.pipe(
      v.string(),
      v.transform(Number),
      v.integer('a whole number, 1 to 50'),
      v.minValue(1, 'a whole number, 1 to 50'),
      v.maxValue(50, 'a whole number, 1 to 50'),
    ),
    '10',
  ),
})

/** Which account is it? Forgives typos and accents. */
export const accountSearch: Route = {
  method: 'GET',
  path: '/api/accounts',
  answer: async ({ c, deps, actor }) => {
    const asked = parseInput(searchQuery, c.req.query())
    if (!asked.ok) return asked
    const { q: text, most } = asked.value
    return ok(jsonAnswer({ accounts: await deps.searchAccounts({ text, actor, most }) }))
  },
  describe: () => ({
    summary: 'Find accounts by what people remember of them',
    text: 'Number, name or city, in any order, typos and accents forgiven; the likeliest first. Only accounts that you may see.',
    tag: 'accounts',
    query: [
      { name: 'q', text: 'What to look for.', required: true, example: 'durnad lile' },
      { name: 'most', text: 'How many at most, 1 to 50; 10 where it is left out.', example: '10' },
    ],
    answer: {
      text: 'The accounts, likeliest first; none is an empty list.',
      media: 'application/json',
      example: { accounts: [{ id: 'A12', number: 'C-1042', name: 'Durand & Fils SA', city: 'Lille' }] },
    },
    refusals: [],
  }),
}

/** All that is known of one account. */
export const accountDossier: Route = {
  method: 'GET',
  path: '/api/accounts/:id',
  answer: ({ c, deps, actor, today }) =>
    deps.store.read(async (door) => {
      const found = await accountAt(door, c.req.param('id') ?? '')
      if (!found.ok) return found
      const view = viewFor(actor, found.value)
      if (view === null) return refuseNotYours(door, found.value.dossier.account)
      const { dossier, group, book } = view
      const exposure = exposureOf(dossier, {
        today,
        now: deps.now(),
        orderHorizonDays: book.policy.orderHorizonDays,
        exceptOrder: null,
      })
      return ok(jsonAnswer({ dossier, exposure, group, ledgerDay: book.ledgerDay, today }))
    }),
  describe: () => ({
    summary: 'One account: its dossier, its exposure today and its credit group',
    text: `Amounts are minor units of the account's currency, with VAT. Open items are complete up
to 300; beyond that the oldest and the largest are listed and the sums hold the rest. Who insures it and how is shown to
credit and finance; others see the state of cover. A group's lead is its member with the smallest id: what concerns the
whole group stands on that account's card.`,
    tag: 'accounts',
    path: [accountInPath],
    answer: { text: 'The account.', media: 'application/json', example: dossierExample() },
    refusals: ['account-unknown', 'not-your-account'],
  }),
}

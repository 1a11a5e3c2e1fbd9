import { maySee } from '@encours/core/access/sees'
import { ok, refuse } from '@encours/core/result'
import { refuseNotYours } from '@encours/db/ask/refuse-not-yours'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadRequest, loadRequests } from '@encours/db/load/requests'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { requestExample } from '../openapi/example-request.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'

const most = 'a whole number, 1 to 200'

const listSchema = v.strictObject({
  state: v.optional(v.picklist(['open', 'ended'], 'open or ended'), 'open'),
  for: v.optional(v.picklist(['me', 'all'], 'me or all'), 'all'),
  after: v.optional(
    v.pipe(v.string(), v.regex(/^[^~]+~[^~]+~[^~]+$/, 'what `next` was in the answer before')),
  ),
  most: v.optional(
    v.pipe(v.string(), v.transform(Number), v.integer(most), v.minValue(1, most), v.maxValue(200, most)),
    '50',
  ),
})

/** The exception requests that one sees, or can decide. */
export const requestList: Route = {
  method: 'GET',
  path: '/api/requests',
  answer: async ({ c, deps, actor, today }) => {
    const asked = parseInput(listSchema, c.req.query())
    if (!asked.ok) return asked
    const { state: which, for: whom, after = null, most: mostListed } = asked.value
    const at = { today, now: deps.now() }
    const page = await deps.store.read((door) =>
      loadRequests(door, { actor, at, which, forMe: whom === 'me', after, most: mostListed }),
    )
    return ok(jsonAnswer(page))
  },
  describe: () => ({
    summary: 'Exception requests: those that wait for an answer, or what came of the others',
    text: `On accounts that you may see; open ones oldest first, ended and declined ones newest first. \`stillNeeded\`
says which levels have yet to agree, as it was last judged, who has them, and whether you are one.`,
    tag: 'accounts',
    query: [
      {
        name: 'state',
        text: '`open` where it is left out, or `ended`: granted, declined, withdrawn, expired.',
        example: 'open',
      },
      { name: 'for', text: '`me`: only those that you could approve now.', example: 'me' },
      { name: 'after', text: 'The `next` of the answer before, for what comes after it.' },
      { name: 'most', text: 'How many at most, 1 to 200; 50 where it is left out.', example: '50' },
    ],
    answer: {
      text: 'The requests; `next` is null where there are no more.',
      media: 'application/json',
      example: { requests: [requestExample()], next: null },
    },
    refusals: ['input-invalid'],
  }),
}

/** One request whole. */
export const requestWhole: Route = {
  method: 'GET',
  path: '/api/accounts/:id/requests/:requestId',
  answer: ({ c, deps, actor, today }) =>
    deps.store.read(async (door) => {
      const [accountId, requestId] = [c.req.param('id') ?? '', c.req.param('requestId') ?? '']
      const state = await loadAccountState(door, accountId)
      if (state === null) return refuse({ code: 'account-unknown', text: accountId, nearest: [] })
      if (!maySee(actor, state.dossier.account)) return refuseNotYours(door, state.dossier.account)
      const at = { today, now: deps.now() }
      const view = await loadRequest(door, { accountId, requestId }, { actor, at })
      return view === null ? refuse({ code: 'request-unknown' }) : ok(jsonAnswer(view))
    }),
  describe: () => ({
    summary: 'One exception request: what is asked, what colleagues have said, and who has still to agree',
    text: `Whether it is answered or not. What it still needs is judged anew on the facts of now. Amounts are minor
units of the account's currency, with VAT; the limit of a group is in the group's.`,
    tag: 'accounts',
    answer: { text: 'The request.', media: 'application/json', example: requestExample() },
    refusals: ['account-unknown', 'not-your-account', 'request-unknown'],
  }),
}

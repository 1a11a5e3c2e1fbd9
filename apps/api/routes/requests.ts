import { maySee } from '@encours/core/access/sees'
import { ok, refuse } from '@encours/core/result'
import { refuseNotYours } from '@encours/db/ask/refuse-not-yours'
import { loadRequest, loadRequests } from '@encours/db/load/requests'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { requestExample } from '../openapi/example-request.ts'
import { cursorMoment, nextText, pageEntries, pageParameters } from '../paging.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'
import { choice, yesOrNo } from '../yes-or-no.ts'
import { accountAt, accountInPath } from './account-at.ts'

const cursor = v.strictObject({ openedAt: cursorMoment, accountId: v.string(), id: v.string() })
const listQuery = v.strictObject({ ended: yesOrNo, toDecide: yesOrNo, ...pageEntries(cursor) })

/** The exception requests that one sees, or can decide. */
export const requestList: Route = {
  method: 'GET',
  path: '/api/requests',
  answer: async ({ c, deps, actor, today }) => {
    const query = parseInput(listQuery, c.req.query())
    if (!query.ok) return query
    const at = { today, now: deps.now() }
    const page = await deps.store.read((door) => loadRequests(door, { actor, at, ...query.value }))
    return ok(jsonAnswer({ requests: page.requests, next: nextText(page.next) }))
  },
  describe: () => ({
    summary: 'Exception requests: those that wait for an answer, or what came of the others',
    text: `On accounts that you may see; open ones oldest first, ended and declined ones newest first. \`stillNeeded\`
says which levels have yet to agree, as it was last judged, who has them, and whether you are one.`,
    tag: 'accounts',
    query: [
      choice(
        'ended',
        '`yes` for those that were granted, declined or withdrawn, or expired; else the open ones.',
      ),
      choice('toDecide', '`yes` for those that you could approve now.'),
      ...pageParameters,
    ],
    answer: {
      text: 'The requests, and where the next page begins; null on the last.',
      media: 'application/json',
      example: { requests: [requestExample()], next: null },
    },
    refusals: [],
  }),
}

/** One request whole. */
export const requestWhole: Route = {
  method: 'GET',
  path: '/api/accounts/:id/requests/:requestId',
  answer: ({ c, deps, actor, today }) =>
    deps.store.read(async (door) => {
      const { id = '', requestId = '' } = c.req.param()
      const found = await accountAt(door, id)
      if (!found.ok) return found
      const { account } = found.value.dossier
      if (!maySee(actor, account)) return refuseNotYours(door, account)
      const at = { today, now: deps.now() }
      const view = await loadRequest(door, { accountId: account.id, requestId }, { actor, at })
      return view === null ? refuse({ code: 'request-unknown' }) : ok(jsonAnswer(view))
    }),
  describe: () => ({
    summary: 'One exception request: what is asked, what colleagues have said, and who has still to agree',
    text: `Whether it is answered or not. What it still needs is judged anew on the facts of now. Amounts are minor
units of the account's currency, with VAT; the limit of a group is in the group's.`,
    tag: 'accounts',
    path: [accountInPath, { name: 'requestId', text: "The request's id.", example: 'q-2026-11-23-1' }],
    answer: { text: 'The request.', media: 'application/json', example: requestExample() },
    refusals: ['account-unknown', 'not-your-account', 'request-unknown'],
  }),
}

import { disputeTeams } from '@encours/core/disputes/dispute-reason'
import { ok } from '@encours/core/result'
import { loadDisputeThread } from '@encours/db/load/dispute-thread'
import { loadDisputes } from '@encours/db/load/disputes'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { accountParameter, ofAccount } from '../of-account.ts'
import { disputeExample, threadExample } from '../openapi/example-dispute.ts'
import { nextText, pageEntries, pageParameters } from '../paging.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'
import { choice, yesOrNo } from '../yes-or-no.ts'
import { accountIdAt, accountInPath } from './account-at.ts'

const cursor = v.strictObject({ key: v.string(), accountId: v.string(), id: v.string() })
const listQuery = v.strictObject({
  account: ofAccount,
  ended: yesOrNo,
  mine: yesOrNo,
  late: yesOrNo,
  team: v.optional(v.nullable(v.picklist(disputeTeams, disputeTeams.join(', '))), null),
  ...pageEntries(cursor),
})

/** Disputes as a list, of as many accounts as one sees. */
const disputeList: Route = {
  method: 'GET',
  path: '/api/disputes',
  answer: async ({ c, deps, actor, today }) => {
    const query = parseInput(listQuery, c.req.query())
    if (!query.ok) return query
    const { account: accountId, ...rest } = query.value
    const page = await deps.store.read((door) => loadDisputes(door, { ...rest, accountId, actor, today }))
    return ok(jsonAnswer({ disputes: page.disputes, next: nextText(page.next), today }))
  },
  describe: () => ({
    summary: 'Disputes that you may see',
    text: `Open ones by the day they are due, ended ones newest first. Whoever does not see an account (a resolver) sees its
disputes that were given to them or their team, without what is open of the invoice.`,
    tag: 'disputes',
    query: [
      accountParameter,
      choice('ended', '`yes` for those that have ended; else the open ones.'),
      choice('mine', '`yes` for those that are yours to settle.'),
      choice('late', '`yes` for those whose due day has passed.'),
      { name: 'team', text: 'Only those of one team.', values: disputeTeams },
      ...pageParameters,
    ],
    answer: {
      text: 'The disputes, and where the next page begins; null on the last.',
      media: 'application/json',
      example: { disputes: [disputeExample()], next: null, today: '2026-11-23' },
    },
    refusals: [],
  }),
}

const threadQuery = v.strictObject(pageEntries(v.pipe(v.number(), v.safeInteger(), v.minValue(0))))

/** One dispute and what was said about it. */
const disputeThread: Route = {
  method: 'GET',
  path: '/api/accounts/:id/disputes/:disputeId',
  answer: async ({ c, deps, actor }) => {
    const query = parseInput(threadQuery, c.req.query())
    if (!query.ok) return query
    const { id = '', disputeId = '' } = c.req.param()
    const thread = await deps.store.read(async (door) => {
      const accountId = await accountIdAt(door, id)
      if (!accountId.ok) return accountId
      return loadDisputeThread(door, { actor, accountId: accountId.value, disputeId, ...query.value })
    })
    return thread.ok ? ok(jsonAnswer({ ...thread.value, next: nextText(thread.value.next) })) : thread
  },
  describe: () => ({
    summary: 'One dispute, open or ended, and its thread',
    text: `Comments come in their order. Files are under \`/api/files/HASH?account=ID\`.`,
    tag: 'disputes',
    path: [accountInPath, { name: 'disputeId', text: "The dispute's id.", example: 'd-2026-11-23-1' }],
    query: pageParameters,
    answer: {
      text: 'The dispute with a page of its comments, and where the next begins; null on the last.',
      media: 'application/json',
      example: threadExample(),
    },
    refusals: ['account-unknown', 'dispute-unknown', 'not-your-account'],
  }),
}

export const disputes: readonly Route[] = [disputeList, disputeThread]

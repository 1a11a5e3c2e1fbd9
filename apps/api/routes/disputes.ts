import { disputeTeams } from '@encours/core/disputes/dispute-reason'
import { ok } from '@encours/core/result'
import { loadDisputeThread } from '@encours/db/load/dispute-thread'
import { loadDisputes } from '@encours/db/load/disputes'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { cursorOf, cursorSchema } from '../dispute-cursor.ts'
import { disputeExample, threadExample } from '../openapi/example-dispute.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'

const wholeNumber = (least: number, most: number) => {
  const words = `a whole number, ${least} to ${most}`
  return v.pipe(
    v.string(),
    v.transform(Number),
    v.integer(words),
    v.minValue(least, words),
    v.maxValue(most, words),
  )
}
const yes = v.optional(
  v.pipe(
    v.picklist(['true', 'false'], 'true or false'),
    v.transform((text) => text === 'true'),
  ),
  'false',
)
const most = v.optional(wholeNumber(1, 200), '50')

const listSchema = v.strictObject({
  state: v.optional(v.picklist(['open', 'ended'], 'open or ended'), 'open'),
  mine: yes,
  late: yes,
  team: v.optional(v.nullable(v.picklist(disputeTeams, disputeTeams.join(', '))), null),
  account: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64))), null),
  after: v.optional(v.nullable(cursorSchema), null),
  most,
})

/** Disputes as a list, of as many accounts as one sees. */
const disputeList: Route = {
  method: 'GET',
  path: '/api/disputes',
  answer: async ({ c, deps, actor, today }) => {
    const asked = parseInput(listSchema, c.req.query())
    if (!asked.ok) return asked
    const { account: accountId, ...query } = asked.value
    const page = await deps.store.read((door) => loadDisputes(door, { ...query, accountId, actor, today }))
    const next = page.next === null ? null : cursorOf(page.next)
    return ok(jsonAnswer({ disputes: page.disputes, next, today }))
  },
  describe: () => ({
    summary: 'Disputes that you may see',
    text: `Open ones by the day they are due, ended ones newest first. Whoever does not see an account (a resolver) sees its
disputes that were given to them or their team, without what is open of the invoice. \`next\` asks for the next page.`,
    tag: 'disputes',
    query: [
      { name: 'state', text: '`open` or `ended`; open where it is left out.', example: 'open' },
      { name: 'mine', text: '`true`: only those that are yours to settle.', example: 'true' },
      { name: 'late', text: '`true`: only those whose due day has passed.', example: 'true' },
      { name: 'team', text: `Only a team’s: ${disputeTeams.join(', ')}.`, example: 'logistics' },
      { name: 'account', text: 'Only those of one account, by its id.', example: 'A12' },
      { name: 'after', text: 'Where the page before ended, from its `next`.' },
      { name: 'most', text: 'How many at most, 1 to 200; 50 where it is left out.', example: '50' },
    ],
    answer: {
      text: 'A page of disputes.',
      media: 'application/json',
      example: { disputes: [disputeExample()], next: null, today: '2026-11-23' },
    },
    refusals: ['input-invalid'],
  }),
}

const threadSchema = v.strictObject({ after: v.optional(wholeNumber(0, 1_000_000_000), '0'), most })

/** One dispute and what was said about it. */
const disputeThread: Route = {
  method: 'GET',
  path: '/api/accounts/:id/disputes/:disputeId',
  answer: async ({ c, deps, actor }) => {
    const asked = parseInput(threadSchema, c.req.query())
    if (!asked.ok) return asked
    const { id: accountId = '', disputeId = '' } = c.req.param()
    const thread = await deps.store.read((door) =>
      loadDisputeThread(door, { actor, accountId, disputeId, ...asked.value }),
    )
    return thread.ok ? ok(jsonAnswer(thread.value)) : thread
  },
  describe: () => ({
    summary: 'One dispute, open or ended, and its thread',
    text: `By the account's id and the dispute's. Comments come in their order; \`next\` is the \`after\` of the next page.
Files are under \`/api/files/HASH?account=ID\`.`,
    tag: 'disputes',
    query: [
      { name: 'after', text: 'The number of the last comment of the page before.', example: '50' },
      { name: 'most', text: 'How many comments at most, 1 to 200; 50 where it is left out.', example: '50' },
    ],
    answer: {
      text: 'The dispute with a page of its comments.',
      media: 'application/json',
      example: threadExample(),
    },
    refusals: ['input-invalid', 'dispute-unknown', 'not-your-account'],
  }),
}

export const disputes: readonly Route[] = [disputeList, disputeThread]

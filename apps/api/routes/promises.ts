import type { Actor } from '@encours/core/access/actor'
import { daySchema } from '@encours/core/day'
import { ok, type Result } from '@encours/core/result'
import { loadPledges, type PledgePage, type PledgeQuery } from '@encours/db/load/promises'
import * as v from 'valibot'
import { type Answer, jsonAnswer } from '../answer.ts'
import { accountParameter, ofAccount } from '../of-account.ts'
import type { QueryParameter } from '../openapi/description.ts'
import { planExample, promiseExample } from '../openapi/example-promises.ts'
import { nextText, pageEntries, pageParameters } from '../paging.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'
import { choice, yesOrNo } from '../yes-or-no.ts'

const cursor = v.strictObject({ dueDay: daySchema, accountId: v.string(), id: v.string() })
const listQuery = v.strictObject({
  account: ofAccount,
  ended: yesOrNo,
  mine: yesOrNo,
  dueBy: v.optional(v.nullable(daySchema), null),
  ...pageEntries(cursor),
})

const parameters: readonly QueryParameter[] = [
  accountParameter,
  choice(
    'ended',
    '`yes` for what has left its account (kept, paid late, cancelled, forgotten), latest day first; else what is with it, earliest day first.',
  ),
  choice('mine', '`yes` for what you recorded, or what is of an account that you look after.'),
  { name: 'dueBy', text: 'Only what was promised for this day or an earlier one.' },
  ...pageParameters,
]

/** What customers have promised to pay. */
export const promiseList: Route = {
  method: 'GET',
  path: '/api/promises',
  answer: async ({ c, deps, actor }) => {
    const query = parseQuery(c.req.query(), actor)
    if (!query.ok) return query
    const page = await deps.store.read((door) => loadPledges(door, 'promise', query.value))
    return ok(pageAnswer('promise', page))
  },
  describe: () => ({
    summary: 'Promises to pay: who promised what for when, and what came of it',
    text: `Of the accounts that you may see. \`open\` until all of it is paid or a ledger shows that it is not; \`broken\` and
\`partly-kept\` stay with the account until they are paid or forgotten. \`paidMinor\` is what has gone off the invoices
since, in the account's currency.`,
    tag: 'accounts',
    query: parameters,
    answer: {
      text: 'The promises, and where the next page begins; null on the last.',
      media: 'application/json',
      example: { promises: [promiseExample()], next: null },
    },
    refusals: [],
  }),
}

/** What was agreed with customers who cannot pay at once. */
export const planList: Route = {
  method: 'GET',
  path: '/api/plans',
  answer: async ({ c, deps, actor }) => {
    const query = parseQuery(c.req.query(), actor)
    if (!query.ok) return query
    const page = await deps.store.read((door) => loadPledges(door, 'plan', query.value))
    return ok(pageAnswer('plan', page))
  },
  describe: () => ({
    summary: 'Instalment plans: what was agreed, and what has come of it',
    text: `Of the accounts that you may see, by their first instalment. \`running\` until all of it is paid or a ledger shows
that less is paid than was to be by then; a \`broken\` one stays with the account until it is paid or cancelled.`,
    tag: 'accounts',
    query: parameters,
    answer: {
      text: 'The plans, and where the next page begins; null on the last.',
      media: 'application/json',
      example: { plans: [planExample()], next: null },
    },
    refusals: [],
  }),
}

function parseQuery(given: Record<string, string>, actor: Actor): Result<PledgeQuery> {
  const parsed = parseInput(listQuery, given)
  if (!parsed.ok) return parsed
  const { account: accountId, ...query } = parsed.value
  return ok({ ...query, actor, accountId })
}

function pageAnswer<Of extends 'promise' | 'plan'>(kind: Of, { found, next }: PledgePage<Of>): Answer {
  const listed = found.map(({ document, ...rest }) => ({ ...rest, [kind]: document }))
  return jsonAnswer({ [`${kind}s`]: listed, next: nextText(next) })
}

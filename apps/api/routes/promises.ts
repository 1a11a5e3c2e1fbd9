import { day, toInstant } from '@encours/core/day'
import type { InstalmentPlan, PromiseToPay } from '@encours/core/promises/promise-to-pay'
import { ok } from '@encours/core/result'
import { loadPledges, type PledgePage } from '@encours/db/load/promises'
import { type Answer, jsonAnswer } from '../answer.ts'
import { cursorText, parsePledgeQuery, pledgeParameters } from '../parse-pledge-query.ts'
import type { Route } from '../route.ts'

/** What customers have promised to pay. */
export const promiseList: Route = {
  method: 'GET',
  path: '/api/promises',
  answer: async ({ c, deps, actor }) => {
    const query = parsePledgeQuery(c.req.query(), actor)
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
    query: pledgeParameters,
    answer: {
      text: 'The promises, and where the next page begins; null on the last.',
      media: 'application/json',
      example: {
        promises: [{ account: durand, promise: examplePromise, paidMinor: 0, endedAt: null }],
        next: null,
      },
    },
    refusals: ['input-invalid'],
  }),
}

/** What was agreed with customers who cannot pay at once. */
export const planList: Route = {
  method: 'GET',
  path: '/api/plans',
  answer: async ({ c, deps, actor }) => {
    const query = parsePledgeQuery(c.req.query(), actor)
    if (!query.ok) return query
    const page = await deps.store.read((door) => loadPledges(door, 'plan', query.value))
    return ok(pageAnswer('plan', page))
  },
  describe: () => ({
    summary: 'Instalment plans: what was agreed, and what has come of it',
    text: `Of the accounts that you may see, by their first instalment. \`running\` until all of it is paid or a ledger shows
that less is paid than was to be by then; a \`broken\` one stays with the account until it is paid or cancelled.`,
    tag: 'accounts',
    query: pledgeParameters,
    answer: {
      text: 'The plans, and where the next page begins; null on the last.',
      media: 'application/json',
      example: {
        plans: [{ account: durand, plan: examplePlan, paidMinor: 720_000, endedAt: null }],
        next: null,
      },
    },
    refusals: ['input-invalid'],
  }),
}

function pageAnswer<Of extends 'promise' | 'plan'>(kind: Of, { found, next }: PledgePage<Of>): Answer {
  const listed = found.map(({ document, ...rest }) => ({ ...rest, [kind]: document }))
  return jsonAnswer({ [`${kind}s`]: listed, next: next && cursorText(next) })
}

const durand = { id: 'A12', number: 'C-1042', name: 'Durand & Fils SA', currency: 'EUR' }
const invoices = [{ number: 'FA-2291', dueDay: day('2026-10-22'), openMinor: 1_440_000 }]
const openedAt = toInstant(Date.UTC(2026, 10, 22, 9))

const examplePromise: PromiseToPay = {
  id: 'pr-2026-11-22-1',
  amountMinor: 1_440_000,
  dueDay: day('2026-11-27'),
  firstDueDay: day('2026-11-27'),
  postponedCount: 0,
  invoices,
  note: 'said on the phone',
  openedAt,
  openedBy: { personId: 'julie-lambert', name: 'Julie Lambert' },
  state: { kind: 'open' },
}

const examplePlan: InstalmentPlan = {
  id: 'pl-2026-11-22-1',
  instalments: [
    { dueDay: day('2026-12-01'), amountMinor: 720_000 },
    { dueDay: day('2027-01-04'), amountMinor: 720_000 },
  ],
  invoices,
  note: null,
  openedAt,
  openedBy: { personId: 'claire-maes', name: 'Claire Maes' },
  state: { kind: 'running' },
}

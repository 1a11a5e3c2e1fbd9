import { type Action, actionSchema } from '@encours/core/action'
import { changesFor } from '@encours/core/disputes/seen-dispute'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { parseInput, readJson } from '../read-body.ts'
import type { Route } from '../route.ts'

const actionTypes = actionSchema.options.map((option) => option.entries.type.literal)
const typedSchema = v.looseObject({ type: v.string() })

const examples = {
  limit: {
    id: 'a-2026-11-22-1',
    type: 'limit.set',
    accountId: 'A12',
    limitMinor: 8_000_000,
    until: '2027-01-31',
    note: 'season',
  },
  hold: {
    id: 'a-2026-11-22-2',
    type: 'hold.place',
    accountId: 'A12',
    kind: 'manual',
    note: 'wrong address',
  },
  reservation: {
    id: 'a-2026-11-22-3',
    type: 'reservation.make',
    accountId: 'A12',
    reservationId: 'r-2026-11-22-1',
    orderRef: 'SO-7781',
    amountMinor: 1_200_000,
    currency: 'EUR',
  },
  promise: {
    id: 'a-2026-11-22-4',
    type: 'promise.record',
    accountId: 'A12',
    promiseId: 'pr-2026-11-22-1',
    amountMinor: 1_440_000,
    dueDay: '2026-11-27',
    invoices: ['FA-2291'],
  },
  plan: {
    id: 'a-2026-11-22-5',
    type: 'plan.agree',
    accountId: 'A12',
    planId: 'pl-2026-11-22-1',
    instalments: [
      { dueDay: '2026-12-01', amountMinor: 720_000 },
      { dueDay: '2027-01-04', amountMinor: 720_000 },
    ],
  },
  dispute: {
    id: 'a-2026-11-23-4',
    type: 'dispute.raise',
    accountId: 'A12',
    disputeId: 'd-2026-11-23-1',
    invoiceNumber: 'FA-2291',
    reason: 'SHORT',
    amountMinor: 310_000,
    note: 'Two pallets of tiles are missing.',
    inWriting: true,
    attachments: [{ hash: 'ab'.repeat(32), name: 'pallet.jpg' }],
  },
}

const refusals = [
  'body-not-json',
  'too-large',
  'input-invalid',
  'action-unknown',
  'action-id-taken',
  'account-unknown',
  'not-your-account',
  'approval-beyond-level',
  'level-too-low',
  'already-on-hold',
  'not-on-hold',
  'limit-unchanged',
  'limit-day-past',
  'temporary-limit-too-long',
  'reservation-not-approved',
  'reservation-exists',
  'reservation-unknown',
  'reservation-not-yours',
  'currency-differs',
  'alert-not-open',
  'alert-day-past',
  'snooze-too-long',
  'alert-assignee-unfit',
  'dispute-unknown',
  'dispute-exists',
  'dispute-open-already',
  'dispute-ended',
  'dispute-not-ended',
  'dispute-invoice-unknown',
  'dispute-invoice-settled',
  'dispute-beyond-open',
  'dispute-lines-differ',
  'dispute-is-query',
  'dispute-accepted-already',
  'dispute-escalated-already',
  'dispute-given-already',
  'dispute-person-unfit',
  'dispute-credit-unclear',
  'dispute-credit-beyond',
  'dispute-not-yours-to-end',
  'dispute-reopen-late',
  'attachment-unknown',
  'remark-exists',
  'nothing-overdue',
  'event-day-ahead',
  'event-day-too-early',
  'insolvency-known',
  'insolvency-milder',
  'not-insolvent',
  'claim-declared-already',
  'bill-unpaid-already',
  'bill-amount-missing',
  'cover-stopped-already',
  'cover-not-stopped',
  'cover-day-ahead',
  'insurance-covers-nothing',
  'insurance-unchanged',
  'insurance-days-crossed',
  'blind-after-cut',
  'person-exists',
  'person-unknown',
  'person-unchanged',
  'level-does-not-fit',
  'rep-code-taken',
  'chat-id-taken',
  'token-exists',
  'link-unusable',
  'session-unknown',
  'token-owner-unclear',
  'promise-insolvency',
  'promised-invoice-unknown',
  'promised-invoice-paid',
  'promised-invoice-factored',
  'promised-invoice-disputed',
  'promised-already',
  'promised-nothing-open',
  'promised-too-much',
  'promise-exists',
  'promise-unknown',
  'promise-broken',
  'promise-day-past',
  'promise-day-too-far',
  'promise-not-later',
  'promise-postponed-enough',
  'promise-not-yours',
  'promise-day-over',
  'plan-exists',
  'plan-running',
  'plan-unknown',
  'plan-days-unordered',
  'plan-nothing-overdue',
  'broadcast-exists',
  'broadcast-unknown',
  'broadcast-not-yours',
  'broadcast-nobody',
  'broadcast-accounts-unknown',
  'broadcast-people-unknown',
  'broadcast-channels-unknown',
  'broadcast-sole-traders',
  'broadcast-unfit',
  'broadcast-source-missing',
  'broadcast-day-past',
  'broadcast-unchanged',
  'broadcast-withdrawn',
  'broadcast-over',
  'broadcast-corrected',
  'broadcast-acknowledged',
  'policy-newer',
  'policy-unchanged',
  'policy-faulty',
  'rates-base',
  'rate-twice',
  'rate-unknown',
  'rates-unchanged',
  'routes-newer',
  'routes-unchanged',
  'channel-name-twice',
  'channel-id-twice',
  'message-unknown',
  'message-not-given-up',
] as const

/** Every write by HTTP; `perform` decides who may. */
export const actions: Route = {
  method: 'POST',
  path: '/api/actions',
  answer: async ({ c, deps, actor }) => {
    const body = await readJson(c)
    if (!body.ok) return body
    const action = parseAction(body.value)
    if (!action.ok) return action
    const outcome = await deps.perform(action.value, actor)
    if (!outcome.ok) return refuse(outcome.refusal)
    return ok(jsonAnswer({ changes: changesFor(actor, action.value, outcome.changes) }))
  },
  describe: () => ({
    summary: 'Do something: set a limit, place a hold, reserve headroom, add a colleague',
    text: `The id is made by whoever asks, so that a repeat is harmless: a known id answers what it answered the first
time, and is refused with another payload or by somebody else. Types: ${actionTypes.join(', ')}.`,
    tag: 'actions',
    body: {
      schema: actionSchema,
      examples,
    },
    answer: {
      text: 'What it changed.',
      media: 'application/json',
      example: {
        changes: [{ kind: 'limit-set', accountId: 'A12', limit: { minor: 8_000_000, until: '2027-01-31' } }],
      },
    },
    refusals,
  }),
}

function parseAction(body: unknown): Result<Action> {
  const typed = v.safeParse(typedSchema, body)
  if (typed.success && !actionTypes.some((type) => type === typed.output.type)) {
    return refuse({ code: 'action-unknown', type: typed.output.type.slice(0, 60) })
  }
  return parseInput(actionSchema, body)
}

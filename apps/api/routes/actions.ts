import { type Action, actionSchema } from '@encours/core/action'
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
  'person-exists',
  'person-unknown',
  'person-unchanged',
  'person-ended',
  'person-not-ended',
  'last-admin',
  'level-does-not-fit',
  'team-does-not-fit',
  'rep-code-taken',
  'chat-id-taken',
  'openid-subject-taken',
  'delegate-is-oneself',
  'delegate-does-not-fit',
  'delegate-day-past',
  'token-exists',
  'token-over',
  'link-unusable',
  'session-unknown',
  'token-owner-unclear',
  'set-up-closed',
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
    return outcome.ok ? ok(jsonAnswer({ changes: outcome.changes })) : refuse(outcome.refusal)
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

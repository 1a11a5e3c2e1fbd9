import { type Action, actionSchema } from '@encours/core/action'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { actionBodies, actionRefusals, actionTable } from '../openapi/action-table.ts'
import { parseInput, readJson } from '../read-body.ts'
import type { Route } from '../route.ts'

const actionTypes = actionSchema.options.map((option) => option.entries.type.literal)
const typedSchema = v.looseObject({ type: v.string() })

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
    summary: 'Do something: set a limit, place a hold, dispute an invoice, add a colleague',
    text: `The id is made by whoever asks, so that a repeat is harmless: a known id answers what it answered the first
time, and is refused with another payload or by somebody else. The answer holds what changed, with what followed by
itself, as far as you may see it.

${actionTable()}`,
    tag: 'actions',
    body: { schema: actionSchema, examples: actionBodies() },
    answer: {
      text: 'What it changed.',
      media: 'application/json',
      example: {
        changes: [
          {
            kind: 'matter-opened',
            accountId: 'A12',
            of: 'exception',
            document: {
              id: 'limit/a-2026-11-23-1',
              limitMinor: 8_000_000,
              waives: [],
              until: '2027-01-31',
              orderRef: null,
              raisedBy: { personId: 'claire-maes', name: 'Claire Maes' },
              openedAt: '2026-11-23T09:00:00.000Z',
            },
          },
        ],
      },
    },
    refusals: actionRefusals(),
  }),
}

function parseAction(body: unknown): Result<Action> {
  const typed = v.safeParse(typedSchema, body)
  if (typed.success && !actionTypes.some((type) => type === typed.output.type)) {
    return refuse({ code: 'action-unknown', type: typed.output.type.slice(0, 60) })
  }
  return parseInput(actionSchema, body)
}

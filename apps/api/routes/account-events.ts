import { createHmac } from 'node:crypto'
import { note, text } from '@encours/core/action-parts'
import { ok, refuse } from '@encours/core/result'
import { eventSchema } from '@encours/core/standing/standing-actions'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { exampleInsolvency } from '../openapi/example-standing.ts'
import { readBody } from '../read-body.ts'
import type { Route } from '../route.ts'
import { accountAt, accountInPath } from './account-at.ts'

const bodySchema = v.strictObject({
  /** Whoever sends it knows the event by it. */
  eventId: text(200),
  event: eventSchema,
  note,
})

/** What a feed has heard of a customer. */
export const accountEvents: Route = {
  method: 'POST',
  path: '/api/accounts/:id/events',
  answer: async ({ c, deps, actor }) => {
    const body = await readBody(c, bodySchema)
    if (!body.ok) return body
    const found = await deps.store.read((door) => accountAt(door, c.req.param('id') ?? ''))
    if (!found.ok) return found
    const accountId = found.value.dossier.account.id
    const { eventId, ...said } = body.value
    const id = actionIdOf({ accountId, eventId }, deps.secretKey)
    const outcome = await deps.perform({ id, type: 'account.event', accountId, ...said }, actor)
    if (outcome.ok) return ok(jsonAnswer({ changes: outcome.changes }))
    const { refusal } = outcome
    return refuse(refusal.code === 'action-id-taken' ? { code: 'event-known', eventId } : refusal)
  },
  describe: () => ({
    summary: 'Tell what happened to a customer: insolvency, an unpaid bill, cover that was cut',
    text: `For feeds. \`eventId\` is the feed's own: an event that was taken answers what it answered
the first time when it is sent again; one that was refused is looked at anew. It is the same action as \`account.event\`, so the journal, alerts and messages follow.`,
    tag: 'accounts',
    path: [accountInPath],
    body: { schema: bodySchema, examples: bodyExamples },
    answer: {
      text: 'What it changed.',
      media: 'application/json',
      example: {
        changes: [{ kind: 'insolvency-set', accountId: 'A12', insolvency: exampleInsolvency }],
      },
    },
    refusals: [
      'account-unknown',
      'event-known',
      'event-day-ahead',
      'event-day-too-early',
      'insolvency-known',
      'insolvency-milder',
      'not-insolvent',
      'claim-declared-already',
      'bill-unpaid-already',
      'bill-amount-missing',
      'bills-too-large',
      'cover-stopped-already',
      'cover-not-stopped',
      'cover-day-ahead',
      'insurance-covers-nothing',
    ],
  }),
}

/**
 * One notice may concern several accounts, and a feed's ids may hold what an action's may not. Ids are taken by whoever
 * comes first, and a notice's number is public: so nobody else can tell what its action will be called.
 */
function actionIdOf({ accountId, eventId }: { accountId: string; eventId: string }, key: string): string {
  const mac = createHmac('sha256', key)
    .update(JSON.stringify([accountId, eventId]))
    .digest('hex')
  return `event-${mac.slice(0, 48)}`
}

const bodyExamples = {
  insolvency: {
    says: 'An insolvency, by the official notice.',
    value: {
      eventId: 'bodacc-A-2026-219-1207',
      event: {
        kind: 'insolvency',
        proceedings: 'receivership',
        since: '2026-11-12',
        source: 'BODACC A 2026-219',
        noticeDay: '2026-11-17',
      },
    },
  },
  unpaidBill: {
    says: 'A bill that the bank sent back.',
    value: {
      eventId: 'bank-2026-11-20-0007',
      event: { kind: 'unpaid-bill', on: '2026-11-20', billNumber: 'LCR-5512', amountMinor: 840_000 },
    },
  },
  coverCut: {
    says: 'Cover that an insurer ends from a day on.',
    value: {
      eventId: 'insurer-88213-7',
      event: { kind: 'cover-cut', from: '2026-12-01' },
      note: 'by their letter of 18 November',
    },
  },
}

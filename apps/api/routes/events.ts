import { ok } from '@encours/core/result'
import * as v from 'valibot'
import { streamAnswer } from '../events/stream-answer.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'

const lastHeard = v.object({
  'last-event-id': v.optional(
    v.pipe(
      v.string(),
      v.transform(Number),
      v.integer('the id of the last event that was heard'),
      v.minValue(0, 'the id of the last event that was heard'),
    ),
  ),
})

/** What becomes new, as it does. */
export const events: Route = {
  method: 'GET',
  path: '/api/events',
  answer: async ({ c, deps, actor }) => {
    const asked = parseInput(lastHeard, c.req.header())
    if (!asked.ok) return asked
    return ok(streamAnswer(deps.relay, { actor, since: asked.value['last-event-id'] ?? null }))
  },
  describe: () => ({
    summary: 'What becomes new, as it does',
    text: `A stream of server-sent events about what you may see: \`account\`, \`dispute\` (for whoever sees that and not the
account) and \`book\`, each by id and version, without figures. \`reset\` says that so much is new that all is to be read
again. It ends after two minutes; whoever comes again with \`Last-Event-ID\` misses nothing.`,
    tag: 'house',
    headers: [
      {
        name: 'Last-Event-ID',
        text: 'The id of the last event that was heard; from now on without it.',
      },
    ],
    answer: {
      text: 'The events, from now on or from after `Last-Event-ID`.',
      media: 'text/event-stream',
      example: 'id: 118\nevent: account\ndata: {"accountId":"A12","version":118}\n\n',
    },
    refusals: [],
  }),
}

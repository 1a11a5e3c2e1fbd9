import { ok } from '@encours/core/result'
import { jsonAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

/** Who the server takes me for. */
export const me: Route = {
  method: 'GET',
  path: '/api/me',
  answer: ({ actor, today, deps }) =>
    Promise.resolve(ok(jsonAnswer({ actor, today, dayPinned: deps.pinnedDay !== null }))),
  describe: () => ({
    summary: 'Who am I?',
    text: 'The person or token behind the request, and the day that the server takes for today.',
    tag: 'house',
    answer: {
      text: 'Me.',
      media: 'application/json',
      example: {
        actor: {
          kind: 'person',
          personId: 'P3',
          name: 'Julie Lambert',
          role: 'rep',
          level: null,
          region: 'Nord',
          team: null,
        },
        today: '2026-11-22',
        dayPinned: false,
      },
    },
    refusals: [],
  }),
}

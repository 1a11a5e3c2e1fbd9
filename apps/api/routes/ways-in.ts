import { personIdOf, roleOf } from '@encours/core/access/actor'
import { ok, refuse } from '@encours/core/result'
import { loadOpenSessions } from '@encours/db/load/open-sessions'
import { loadOpenTokens } from '@encours/db/load/open-tokens'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { cursorMoment, nextText, pageEntries, pageParameters } from '../paging.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'
import { sessionHash } from '../session/cookie.ts'
import { isAdministrator } from '../session/is-administrator.ts'

const sessionsQuery = v.strictObject({
  person: v.optional(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64))), null),
  ...pageEntries(v.strictObject({ beganAt: cursorMoment, id: v.string() })),
})

/** Where I am signed in. */
const sessions: Route = {
  method: 'GET',
  path: '/api/sessions',
  answer: async ({ c, deps, actor }) => {
    const query = parseInput(sessionsQuery, c.req.query())
    if (!query.ok) return query
    const { person, ...of } = query.value
    const personId = person ?? personIdOf(actor)
    if (personId !== personIdOf(actor) && !isAdministrator(actor)) {
      return refuse({ code: 'not-allowed', role: roleOf(actor), needs: ['admin'] })
    }
    if (personId === null) return ok(jsonAnswer({ sessions: [], next: null }))
    const now = deps.now()
    const page = await deps.store.read((door) => loadOpenSessions(door, { personId, now, ...of }))
    const mine = sessionHash(c, deps.publicUrl)
    const sessions = page.sessions.map(({ secretHash, ...session }) => {
      return { ...session, isThis: secretHash === mine }
    })
    return ok(jsonAnswer({ sessions, next: nextText(page.next) }))
  },
  describe: () => ({
    summary: 'Where somebody is signed in',
    text: `One's own sessions, the newest first; an administrator may ask for somebody else's. \`isThis\` is the one that
asks. The action \`session.end\` ends one.`,
    tag: 'people',
    query: [
      {
        name: 'person',
        text: 'Whose, by id, for an administrator; one’s own where it is left out.',
      },
      ...pageParameters,
    ],
    answer: {
      text: 'The sessions, and where the next page begins; null on the last.',
      media: 'application/json',
      example: {
        sessions: [
          {
            id: '0d2a41c6-3d0e-4d6f-8a51-1f1f0f3e9c77',
            beganAt: '2026-11-22T08:00:00.000Z',
            expiresAt: '2026-12-22T08:00:00.000Z',
            by: 'link',
            isThis: true,
          },
        ],
        next: null,
      },
    },
    refusals: ['not-allowed'],
  }),
}

const tokensQuery = v.strictObject(pageEntries(v.string()))

/** Which programs get in, and as whom. */
const tokens: Route = {
  method: 'GET',
  path: '/api/tokens',
  answer: async ({ c, deps, actor }) => {
    const query = parseInput(tokensQuery, c.req.query())
    if (!query.ok) return query
    const personId = isAdministrator(actor) ? null : personIdOf(actor)
    if (personId === null && !isAdministrator(actor)) return ok(jsonAnswer({ tokens: [], next: null }))
    const page = await deps.store.read((door) => loadOpenTokens(door, { personId, ...query.value }))
    return ok(jsonAnswer({ tokens: page.tokens, next: nextText(page.next) }))
  },
  describe: () => ({
    summary: 'Which tokens are valid',
    text: `One's own; all of them for an administrator. A secret is never shown again. The action \`token.end\` ends one.`,
    tag: 'people',
    query: pageParameters,
    answer: {
      text: 'The tokens in the order of their ids, and where the next page begins; null on the last.',
      media: 'application/json',
      example: {
        tokens: [
          {
            id: '5b1c9e0a-7f55-4a53-9a0e-3f1c5f4b8a10',
            personId: null,
            personName: null,
            role: 'credit',
            addedAt: '2026-11-22T08:00:00.000Z',
          },
        ],
        next: null,
      },
    },
    refusals: [],
  }),
}

export const waysIn: readonly Route[] = [sessions, tokens]

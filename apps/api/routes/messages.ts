import { unsaidReasons } from '@encours/core/messages/unsaid'
import { ok } from '@encours/core/result'
import { loadHeardMessages } from '@encours/db/load/heard-messages'
import { pageOf } from '@encours/db/load/page-of'
import { loadDeadLetters } from '@encours/db/messages/load-dead-letters'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { cursorMoment, nextText, pageEntries, pageParameters } from '../paging.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'

const messageMark = v.strictObject({ madeAt: cursorMoment, id: v.string() })
const letterMark = v.strictObject({ endedAt: cursorMoment, id: v.string() })
const messagesQuery = v.strictObject(pageEntries(messageMark))
const lettersQuery = v.strictObject(pageEntries(letterMark))

/** What I was told without having asked. */
const messages: Route = {
  method: 'GET',
  path: '/api/messages',
  answer: async ({ c, deps, actor }) => {
    const query = parseInput(messagesQuery, c.req.query())
    if (!query.ok) return query
    if (actor.kind !== 'person') return ok(jsonAnswer({ messages: [], next: null }))
    const page = await deps.store.read((door) => loadHeardMessages(door, actor, query.value))
    const messages = page.messages.map(({ failure: reason, ...message }) => ({ ...message, reason }))
    return ok(jsonAnswer({ messages, next: nextText(page.next) }))
  },
  describe: () => ({
    summary: 'What I was told without having asked',
    text: `The newest first, whether a chat reached me or not: \`endedAt\` is when it was said or given up, null while it
waits for its moment; \`reason\` is why it was given up, null where it was not. A message holds ids and codes: look up
what they stand for. \`ask-first\` is all that those who ship hear of what stops shipping: to ask before anything more
leaves. What had become pointless before it was said, or is about what you may not see any more, is left out. A token that
belongs to nobody is told nothing.`,
    tag: 'messages',
    query: pageParameters,
    answer: {
      text: 'The messages, and where the next page begins; null on the last.',
      media: 'application/json',
      example: {
        messages: [
          {
            id: '4f0c4a52-51cd-4f6c-a6a4-3e0f6b1f7c55',
            message: { kind: 'hold', what: 'placed', accountId: 'A12' },
            madeAt: '2026-11-20T09:00:00.000Z',
            endedAt: '2026-11-20T09:00:04.120Z',
            reason: null,
          },
        ],
        next: 'eyJtYWRlQXQiOiIyMDI2LTExLTIwVDA5OjAwOjAwLjAwMFoiLCJpZCI6IjRmMGMifQ',
      },
    },
    refusals: [],
  }),
}

/** What could not be said, for whoever runs Encours. */
const deadLetters: Route = {
  method: 'GET',
  path: '/api/dead-letters',
  answer: async ({ c, deps }) => {
    const query = parseInput(lettersQuery, c.req.query())
    if (!query.ok) return query
    const { after, most } = query.value
    const found = await deps.store.read((door) => loadDeadLetters(door, { after, most: most + 1 }))
    const { page, last } = pageOf(found, most)
    return ok(
      jsonAnswer({
        letters: page.map(({ receiverKind: kind, receiverId: id, ...letter }) => ({
          ...letter,
          receiver: { kind, id },
        })),
        next: nextText(last && { endedAt: last.endedAt, id: last.id }),
      }),
    )
  },
  describe: () => ({
    summary: 'Messages that were given up',
    text: `Those given up last come first, without what they say. Reasons: ${unsaidReasons.join(', ')}. One goes another
time by the action \`message.replay\` with its id as \`jobId\`, once what stood in its way is settled.`,
    tag: 'messages',
    query: pageParameters,
    answer: {
      text: 'The messages, and where the next page begins; null on the last.',
      media: 'application/json',
      example: {
        letters: [
          {
            id: '4f0c4a52-51cd-4f6c-a6a4-3e0f6b1f7c55',
            kind: 'hold',
            reason: 'token-refused',
            tries: 1,
            madeAt: '2026-11-20T09:00:00.000Z',
            endedAt: '2026-11-20T09:00:04.120Z',
            receiver: { kind: 'person', id: 'P3' },
          },
        ],
        next: null,
      },
    },
    refusals: [],
  }),
}

export const messageRoutes: readonly Route[] = [messages, deadLetters]

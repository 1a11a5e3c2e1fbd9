import { broadcastDraftSchema } from '@encours/core/broadcasts/broadcast-actions'
import { seesReaders } from '@encours/core/broadcasts/sees-broadcasts'
import { ok, refuse } from '@encours/core/result'
import { previewBroadcast } from '@encours/db/ask/preview-broadcast'
import { loadBroadcastReaders } from '@encours/db/load/broadcast-readers'
import {
  loadBroadcast,
  loadBroadcastDocument,
  loadBroadcasts,
  loadReaderCounts,
} from '@encours/db/load/broadcasts'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { broadcastBodyExample, broadcastExample, previewExample } from '../openapi/example-broadcast.ts'
import { cursorMoment, nextText, pageEntries, pageParameters } from '../paging.ts'
import { problemOf } from '../problem.ts'
import { parseInput, readBody } from '../read-body.ts'
import type { Route } from '../route.ts'
import { showBroadcast } from '../show-broadcast.ts'
import { choice, eitherWord } from '../yes-or-no.ts'

const listQuery = v.strictObject(pageEntries(v.strictObject({ sentAt: cursorMoment, id: v.string() })))

/** What was said to many. */
const broadcastList: Route = {
  method: 'GET',
  path: '/api/broadcasts',
  answer: async (asked) => {
    const { c, deps, actor } = asked
    const query = parseInput(listQuery, c.req.query())
    if (!query.ok) return query
    return deps.store.read(async (door) => {
      const { broadcasts: read, next } = await loadBroadcasts(door, actor, query.value)
      const counts = seesReaders(actor)
        ? await loadReaderCounts(
            door,
            read.map(({ broadcast }) => broadcast),
          )
        : null
      const broadcasts = read.map((one) => ({
        ...showBroadcast(one, asked),
        ...counts?.get(one.broadcast.id),
      }))
      return ok(jsonAnswer({ broadcasts, next: nextText(next) }))
    })
  },
  describe: () => ({
    summary: 'Broadcasts, the newest first',
    text: 'Those that were sent to you; all of them for credit and directors. Credit sees how many have read the version that stands.',
    tag: 'broadcasts',
    query: pageParameters,
    answer: {
      text: 'The broadcasts, and where the next page begins; null on the last.',
      media: 'application/json',
      example: {
        broadcasts: [{ ...broadcastExample(), readerCount: 14, acknowledgedCount: 9 }],
        next: null,
      },
    },
    refusals: [],
  }),
}

const readersQuery = v.strictObject({
  acknowledged: v.optional(v.nullable(eitherWord), null),
  ...pageEntries(v.string()),
})

/** One broadcast, and who has read it. */
const broadcastRead: Route = {
  method: 'GET',
  path: '/api/broadcasts/:id',
  answer: async (asked) => {
    const { c, deps, actor } = asked
    const query = parseInput(readersQuery, c.req.query())
    if (!query.ok) return query
    return deps.store.read(async (door) => {
      const broadcastId = c.req.param('id') ?? ''
      const read = await loadBroadcast(door, actor, broadcastId)
      if (read === null) {
        const known = (await loadBroadcastDocument(door, broadcastId)) !== null
        return refuse({ code: known ? 'broadcast-not-yours' : 'broadcast-unknown', broadcastId })
      }
      const shown = showBroadcast(read, asked)
      if (!seesReaders(actor)) return ok(jsonAnswer(shown))
      const { broadcast } = read
      const counts = (await loadReaderCounts(door, [broadcast])).get(broadcast.id)
      const { readers, next } = await loadBroadcastReaders(door, broadcast, query.value)
      return ok(jsonAnswer({ ...shown, ...counts, readers, next: nextText(next) }))
    })
  },
  describe: () => ({
    summary: 'One broadcast, and who has read it',
    text: 'For those it was sent to, credit and directors. Credit also sees a page of its readers, in the order of their ids: `acknowledgedAt` is null for those who have not read the version that stands.',
    tag: 'broadcasts',
    path: [{ name: 'id', text: "The broadcast's id.", example: 'b-2026-11-23-1' }],
    query: [
      choice(
        'acknowledged',
        '`yes` for readers who have read it, `no` for those who have not; all where it is left out.',
      ),
      ...pageParameters,
    ],
    answer: {
      text: 'The broadcast.',
      media: 'application/json',
      example: {
        ...broadcastExample(),
        readerCount: 14,
        acknowledgedCount: 9,
        readers: [{ personId: 'julie-lambert', name: 'Julie Lambert', acknowledgedAt: null }],
        next: null,
      },
    },
    refusals: ['broadcast-unknown', 'broadcast-not-yours'],
  }),
}

const stopShipping = {
  stopShipping: { says: 'Nothing is to leave for one customer.', value: broadcastBodyExample },
}

/** What would become of it. */
const broadcastPreview: Route = {
  method: 'POST',
  path: '/api/broadcasts/preview',
  answer: async ({ c, deps, actor, today, language, requestId }) => {
    const body = await readBody(c, broadcastDraftSchema)
    if (!body.ok) return body
    // No broadcast has an empty id, so none is in the way
    const action = { id: 'preview', type: 'broadcast.send' as const, broadcastId: '', ...body.value }
    const previewed = await deps.store.read((door) =>
      previewBroadcast(door, action, { actor, now: deps.now(), today, language }),
    )
    if (!previewed.ok) return previewed
    const { refusal, ...preview } = previewed.value
    const about = { currency: deps.currency, today }
    const problem = refusal && problemOf(refusal, { language, requestId, about })
    return ok(jsonAnswer({ ...preview, refusal: problem }))
  },
  describe: () => ({
    summary: 'Whom a broadcast would reach, and whether it could be sent',
    text: `Sends nothing. \`refusal\` is the problem that sending it would be answered with, null where it would go out;
\`empty\` names the parts of the audience in which there is nobody. Up to 200 readers by name; \`readerCount\` is all.`,
    tag: 'broadcasts',
    body: { schema: broadcastDraftSchema, examples: stopShipping },
    answer: { text: 'What would become of it.', media: 'application/json', example: previewExample() },
    refusals: ['level-too-low'],
  }),
}

/** A word to many, read and prepared; it is sent by `POST /api/actions`. */
export const broadcasts: readonly Route[] = [broadcastList, broadcastPreview, broadcastRead]

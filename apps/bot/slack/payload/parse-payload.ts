import * as v from 'valibot'
import { commandSchema } from './command-body.ts'
import { eventSchema } from './event-body.ts'
import { formSchema, pressSchema } from './interaction-body.ts'
import type { Payload } from './spoken.ts'

/** Null for what is no payload of Slack's. */
export function parsePayload(body: unknown): Payload | null {
  const parsed = v.safeParse(bodySchema, body)
  return parsed.success ? parsed.output : null
}

/** Slack's, and nothing listens to it. */
const foreignSchema = v.pipe(
  v.object({ type: v.picklist(['view_closed', 'block_suggestion', 'shortcut', 'message_action']) }),
  v.transform((): Payload => ({ kind: 'foreign' })),
)

/** Slack sends no more for this minute: there is nothing to do about it. */
const noticeSchema = v.pipe(
  v.object({ type: v.literal('app_rate_limited') }),
  v.transform((): Payload => ({ kind: 'nothing' })),
)

const bodySchema = v.union([commandSchema, eventSchema, pressSchema, formSchema, foreignSchema, noticeSchema])

import * as v from 'valibot'
import { action, id, lastDay, note, text } from '../action-parts.ts'
import { audienceSchema, broadcastTemplates } from './broadcast.ts'

const broadcastId = id
const broadcastText = text(2_000)

const draft = {
  template: v.optional(v.picklist(broadcastTemplates), 'free'),
  text: broadcastText,
  accountIds: v.optional(v.pipe(v.array(id), v.maxLength(200)), []),
  audience: audienceSchema,
  until: lastDay,
  /** Whom to ask; null: whoever sends it. */
  contactId: v.optional(v.nullable(id), null),
}

/** A word to many before it is sent. */
export const broadcastDraftSchema = v.strictObject(draft)

/** A word to many, and what comes after it. */
export const broadcastActions = [
  action('broadcast.send', { broadcastId, ...draft }),
  action('broadcast.correct', { broadcastId, text: broadcastText, until: lastDay }),
  action('broadcast.withdraw', { broadcastId, note }),
  action('broadcast.acknowledge', {
    broadcastId,
    /** What was read; without it, the version that stands. */
    version: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
] as const

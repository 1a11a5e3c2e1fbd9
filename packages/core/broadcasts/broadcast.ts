import * as v from 'valibot'
import { roles } from '../access/role.ts'
import { id, text } from '../action-parts.ts'
import type { Instant, IsoDay } from '../day.ts'
import type { Signer } from '../signer.ts'

/** Each says what to do, until when, and whom to ask. `free` is a text without a template. */
export const broadcastTemplates = [
  'stop-shipping',
  'false-bank-details',
  'insolvency-published',
  'terms-change',
  'free',
] as const

/** Who is to read it: everyone who is in one of these. Empty lists reach nobody. */
export const audienceSchema = v.strictObject({
  everyone: v.optional(v.boolean(), false),
  roles: v.optional(v.pipe(v.array(v.picklist(roles)), v.maxLength(roles.length)), []),
  regions: v.optional(v.pipe(v.array(text(80)), v.maxLength(200)), []),
  teams: v.optional(v.pipe(v.array(text(80)), v.maxLength(200)), []),
  /** Whoever looks after one of the accounts that it is about. */
  owners: v.optional(v.boolean(), false),
  personIds: v.optional(v.pipe(v.array(id), v.maxLength(1_000)), []),
  /** Routes' names of channels, where colleagues alone read. */
  channels: v.optional(v.pipe(v.array(text(80)), v.maxLength(50)), []),
})

export type Audience = v.InferOutput<typeof audienceSchema>

/** A word to many: text and accounts by name alone, never a figure, a grade or a rumour. */
export type Broadcast = {
  id: string
  /** Grows with each correction. */
  version: number
  template: (typeof broadcastTemplates)[number]
  text: string
  accountIds: string[]
  audience: Audience
  /** Until when it holds; null: until it is withdrawn. */
  until: IsoDay | null
  /** Whom to ask. */
  contact: Signer
  sentAt: Instant
  sentBy: Signer
  correctedAt: Instant | null
  withdrawn: { at: Instant; by: Signer; note: string | null } | null
}

/** Someone it was sent to, and since when they have read the version that stands. */
export type Reader = { personId: string; acknowledgedAt: Instant | null; acknowledgedVersion: number | null }

import type { Instant } from '@encours/core/day'
import type { MessageKind } from '@encours/core/messages/message'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.ts'

/** What comes from chat platforms, and what is to be said to people. */
export const chatTables = ({ table, text, int, json, primaryKey, index, unique }: Kit) => ({
  /** What a platform sent, under the platform's own id, before anything is done about it: a repeat finds it here. */
  inbox: table(
    'inbox',
    {
      source: text<'slack' | 'teams'>('source').notNull(),
      id: text('id').notNull(),
      receivedAt: text<Instant>('received_at').notNull(),
      /** What was sent, until it is handled; then null. */
      body: json<Record<string, unknown> | null>('body'),
      handledAt: text<Instant>('handled_at'),
    },
    (t) => [primaryKey({ columns: [t.source, t.id] }), index('inbox_received').on(t.receivedAt)],
  ),

  /** What is to be said to someone, once per topic and person. */
  job: table(
    'job',
    {
      id: text('id').primaryKey(),
      kind: text<MessageKind>('kind').notNull(),
      /** What it is about: with kind and person it stands for one message. */
      topic: text('topic').notNull(),
      personId: text('person_id').notNull(),
      body: json<Record<string, unknown>>('body').notNull(),
      madeAt: text<Instant>('made_at').notNull(),
      attempts: int('attempts').notNull(),
      /** When it was said, or given up. */
      endedAt: text<Instant>('ended_at'),
      /** Why it could not be said; null once it was. */
      failure: text('failure'),
    },
    (t) => [
      unique('job_topic').on(t.kind, t.topic, t.personId),
      index('job_person').on(t.personId, t.madeAt),
      index('job_open').on(t.madeAt).where(sql`ended_at is null`),
    ],
  ),
})

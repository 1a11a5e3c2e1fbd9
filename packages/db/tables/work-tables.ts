import type { Urgency } from '@encours/core/alerts/alert'
import type { Instant } from '@encours/core/day'
import type { MessageKind } from '@encours/core/messages/message'
import type { Receipt, UnsaidReason } from '@encours/core/messages/unsaid'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.ts'

/** What is to be said to people, and what time brings. */
export const workTables = ({ table, text, int, json, primaryKey, index, unique }: Kit) => ({
  /** What is to be said to someone or in a channel, once per topic. */
  job: table(
    'job',
    {
      id: text('id').primaryKey(),
      kind: text<MessageKind>('kind').notNull(),
      /** What it is about: with kind and receiver it stands for one message. */
      topic: text('topic').notNull(),
      receiverKind: text<'person' | 'channel'>('receiver_kind').notNull(),
      /** A person's id, or a channel's name in the routes. */
      receiverId: text('receiver_id').notNull(),
      body: json<Record<string, unknown>>('body').notNull(),
      urgency: text<Urgency>('urgency').notNull(),
      madeAt: text<Instant>('made_at').notNull(),
      /** Not before: when it may be said first, then when it may be tried again. */
      dueAt: text<Instant>('due_at').notNull(),
      attempts: int('attempts').notNull(),
      /** Until when whoever has claimed it may say it; the number of the claim fences off earlier ones. */
      leaseUntil: text<Instant>('lease_until'),
      fence: int('fence').notNull().default(0),
      /** When it was said, or given up. */
      endedAt: text<Instant>('ended_at'),
      /** Why it was given up; null where it was not. While it is open: what came of the last try. */
      failure: text<UnsaidReason | 'later' | 'maybe-said'>('failure'),
      /** What the platform knows it by, to change it later; or why there was nothing to say. */
      receipt: json<Receipt>('receipt'),
    },
    (t) => [
      unique('job_topic').on(t.kind, t.topic, t.receiverKind, t.receiverId),
      index('job_receiver').on(t.receiverId, t.madeAt),
      index('job_open').on(t.dueAt).where(sql`ended_at is null`),
      index('job_dead').on(t.endedAt).where(sql`ended_at is not null and failure is not null`),
    ],
  ),

  /** What is to be done once, however many processes run: a day's sweep, a re-evaluation after a new policy. */
  task: table(
    'task',
    {
      name: text('name').notNull(),
      /** Which time: a day, a version. */
      slot: text('slot').notNull(),
      madeAt: text<Instant>('made_at').notNull(),
      /** How far it has come, for whoever goes on with it. */
      cursor: text('cursor'),
      leaseUntil: text<Instant>('lease_until'),
      fence: int('fence').notNull().default(0),
      doneAt: text<Instant>('done_at'),
    },
    (t) => [
      primaryKey({ columns: [t.name, t.slot] }),
      index('task_open').on(t.madeAt).where(sql`done_at is null`),
    ],
  ),
})

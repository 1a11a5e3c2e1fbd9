import type { Instant } from '@encours/core/day'
import type { Kit } from '../kit.ts'

/** What comes from chat platforms. */
export const chatTables = ({ table, text, json, primaryKey, index }: Kit) => ({
  /** What a platform sent, under the platform's own id, before anything is done about it: a repeat finds it here. */
  inbox: table(
    'inbox',
    {
      source: text<'slack' | 'teams'>('source').notNull(),
      id: text('id').notNull(),
      receivedAt: text<Instant>('received_at').notNull(),
      /** Until when whoever works on it may; after that it is anybody's. */
      leaseUntil: text<Instant>('lease_until'),
      /** What was sent, until it is handled; then null. */
      body: json<Record<string, unknown> | null>('body'),
      handledAt: text<Instant>('handled_at'),
    },
    (t) => [primaryKey({ columns: [t.source, t.id] }), index('inbox_received').on(t.receivedAt)],
  ),
})

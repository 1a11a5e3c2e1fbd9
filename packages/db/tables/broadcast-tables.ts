import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import type { Instant } from '@encours/core/day'
import type { Kit } from '../kit.ts'

/** Words to many, and who has read them. */
export const broadcastTables = ({ table, text, int, json, primaryKey, index }: Kit) => ({
  broadcast: table(
    'broadcast',
    {
      id: text('id').primaryKey(),
      document: json<Broadcast>('document').notNull(),
      sentAt: text<Instant>('sent_at').notNull(),
    },
    (t) => [index('broadcast_sent').on(t.sentAt)],
  ),

  broadcastReader: table(
    'broadcast_reader',
    {
      broadcastId: text('broadcast_id').notNull(),
      personId: text('person_id').notNull(),
      acknowledgedAt: text<Instant>('acknowledged_at'),
      acknowledgedVersion: int('acknowledged_version'),
    },
    (t) => [
      primaryKey({ columns: [t.broadcastId, t.personId] }),
      index('broadcast_reader_person').on(t.personId),
    ],
  ),
})

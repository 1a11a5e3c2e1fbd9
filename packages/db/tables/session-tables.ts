import type { Instant } from '@encours/core/day'
import type { Kit } from '../kit.ts'

/** How people sign in. Secrets are known by their SHA-256 only. */
export const sessionTables = ({ table, text, index, unique }: Kit) => ({
  /** Redeemed once, within minutes. */
  signInLink: table(
    'sign_in_link',
    {
      id: text('id').primaryKey(),
      personId: text('person_id').notNull(),
      secretHash: text('secret_hash').notNull(),
      madeAt: text<Instant>('made_at').notNull(),
      expiresAt: text<Instant>('expires_at').notNull(),
      redeemedAt: text<Instant>('redeemed_at'),
    },
    (t) => [unique('sign_in_link_secret').on(t.secretHash)],
  ),

  session: table(
    'session',
    {
      id: text('id').primaryKey(),
      personId: text('person_id').notNull(),
      secretHash: text('secret_hash').notNull(),
      beganAt: text<Instant>('began_at').notNull(),
      expiresAt: text<Instant>('expires_at').notNull(),
      endedAt: text<Instant>('ended_at'),
    },
    (t) => [unique('session_secret').on(t.secretHash), index('session_person').on(t.personId)],
  ),
})

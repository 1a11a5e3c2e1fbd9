import type { Instant } from '@encours/core/day'
import type { Kit } from '../kit.ts'

/** What people send for disputes: photos, papers, voices. */
export const fileTables = ({ table, text, int, primaryKey }: Kit) => ({
  /** A file under the SHA-256 of its content; the bytes lie in `FILES_DIR`. */
  file: table('file', {
    hash: text('hash').primaryKey(),
    type: text('type').notNull(),
    bytes: int('bytes').notNull(),
  }),

  /** Who has sent a file: two people may send the same photo. */
  fileSender: table(
    'file_sender',
    { hash: text('hash').notNull(), actor: text('actor').notNull(), at: text<Instant>('at').notNull() },
    (t) => [primaryKey({ columns: [t.hash, t.actor] })],
  ),
})

import type { Instant } from '@encours/core/day'
import type { Kit } from '../kit.ts'

/** Files on their way into the book. */
export const importTables = ({ table, text, json, index }: Kit) => ({
  import: table(
    'import',
    {
      id: text('id').primaryKey(),
      kind: text<'ledger' | 'accounts' | 'orders'>('kind').notNull(),
      fileName: text('file_name').notNull(),
      fileHash: text('file_hash').notNull(),
      state: text<ImportState>('state').notNull(),
      options: json<Record<string, unknown>>('options').notNull(),
      /** What was recognised, found and changed: `ImportReport` of `apps/api/imports`. */
      report: json<Record<string, unknown>>('report').notNull(),
      actor: text('actor').notNull(),
      startedAt: text<Instant>('started_at').notNull(),
      endedAt: text<Instant>('ended_at'),
    },
    (t) => [index('import_file').on(t.fileHash)],
  ),

  /** How a layout was confirmed to be read: asked once, kept for the next file that has the same columns. */
  knownLayout: table('known_layout', {
    /** SHA-256 of the columns' names, in hex. */
    headerHash: text('header_hash').primaryKey(),
    columns: json<string[]>('columns').notNull(),
    /** Column name → field, `ignore` included. */
    map: json<Record<string, string>>('map').notNull(),
    kind: text<'ledger' | 'accounts' | 'orders'>('kind'),
    confirmedBy: text('confirmed_by').notNull(),
    confirmedAt: text<Instant>('confirmed_at').notNull(),
  }),
})

export type ImportState = 'staging' | 'checked' | 'refused' | 'committing' | 'committed' | 'failed'

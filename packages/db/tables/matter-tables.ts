import type { Instant } from '@encours/core/day'
import type { Attachment } from '@encours/core/disputes/dispute'
import type { MatterDocuments, MatterKind } from '@encours/core/matter'
import type { Signer } from '@encours/core/signer'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.ts'

/** What lies in a dossier beside its ledger: disputes, promises, requests, alerts …, each one document. */
export const matterTables = ({ table, text, int, json, primaryKey, index, unique }: Kit) => ({
  /** A matter stays after it has ended: its document says how. */
  matter: table(
    'matter',
    {
      /** An account's id, or `book`. */
      subjectId: text('subject_id').notNull(),
      kind: text<MatterKind>('kind').notNull(),
      id: text('id').notNull(),
      /** No two open ones of a kind may share it: an alert's rule, a dispute's invoice and reason. */
      slot: text('slot').notNull(),
      document: json<MatterDocuments[MatterKind]>('document').notNull(),
      openedAt: text<Instant>('opened_at').notNull(),
      /** When the clock is to look at it without anybody doing anything; null: only the daily sweep does. */
      lookAt: text<Instant>('look_at'),
      /** Who is to act, where that is not the account's owner. */
      ownerTeam: text('owner_team'),
      ownerId: text('owner_id'),
      endedAt: text<Instant>('ended_at'),
    },
    (t) => [
      primaryKey({ columns: [t.subjectId, t.kind, t.id] }),
      unique('matter_slot').on(t.subjectId, t.kind, t.slot).where(sql`ended_at is null`),
      index('matter_open').on(t.subjectId).where(sql`ended_at is null`),
      index('matter_kind_open').on(t.kind, t.openedAt).where(sql`ended_at is null`),
      index('matter_ended').on(t.kind, t.endedAt).where(sql`ended_at is not null`),
      index('matter_look').on(t.lookAt).where(sql`ended_at is null and look_at is not null`),
    ],
  ),

  /** What was said about a dispute, one after the other. */
  disputeComment: table(
    'dispute_comment',
    {
      accountId: text('account_id').notNull(),
      disputeId: text('dispute_id').notNull(),
      number: int('number').notNull(),
      text: text('text').notNull(),
      at: text<Instant>('at').notNull(),
      by: json<Signer>('by').notNull(),
      attachments: json<Attachment[]>('attachments').notNull(),
    },
    (t) => [primaryKey({ columns: [t.accountId, t.disputeId, t.number] })],
  ),

  /** Accounts at which something may follow from facts that changed elsewhere. */
  follow: table('follow', {
    accountId: text('account_id').primaryKey(),
    at: text<Instant>('at').notNull(),
  }),
})

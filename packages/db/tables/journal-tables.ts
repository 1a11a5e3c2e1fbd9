import type { Ask } from '@encours/core/credit/ask'
import type { CreditCheck, Verdict } from '@encours/core/credit/credit-check'
import type { Instant } from '@encours/core/day'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.ts'
import type { Outcome } from '../outcome.ts'

/** What was done and asked, so that it can be told and proven later. */
export const journalTables = ({ table, text, int, serial, bool, json, primaryKey, index }: Kit) => ({
  /** The ledger of actions: a known id answers with its recorded outcome. */
  action: table('action', {
    id: text('id').primaryKey(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    actor: text('actor').notNull(),
    payloadHash: text('payload_hash').notNull(),
    /** False where it was refused: then there is no journal line. */
    accepted: bool('accepted').notNull(),
    outcome: json<Outcome>('outcome').notNull(),
    at: text<Instant>('at').notNull(),
  }),

  journal: table(
    'journal',
    {
      subjectKind: text('subject_kind').notNull(),
      subjectId: text('subject_id').notNull(),
      line: int('line').notNull(),
      at: text<Instant>('at').notNull(),
      actor: text('actor').notNull(),
      type: text('type').notNull(),
      actionId: text('action_id'),
      figures: json<Record<string, number | string | null>>('figures').notNull(),
      textHash: text('text_hash'),
      previousMac: text('previous_mac').notNull(),
      mac: text('mac').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.subjectKind, t.subjectId, t.line] }),
      index('journal_at').on(t.at),
      index('journal_actor').on(t.actor, t.at),
      index('journal_type').on(t.type, t.at),
    ],
  ),

  /** Names and free text of a journal line, erasable without breaking the chain. */
  journalText: table(
    'journal_text',
    {
      subjectKind: text('subject_kind').notNull(),
      subjectId: text('subject_id').notNull(),
      line: int('line').notNull(),
      salt: text('salt').notNull(),
      text: json<Record<string, string>>('text').notNull(),
    },
    (t) => [primaryKey({ columns: [t.subjectKind, t.subjectId, t.line] })],
  ),

  /** Digests, themselves chained: of the chains' heads (daily) and of recorded checks (hourly). */
  journalSeal: table('journal_seal', {
    id: int('id').primaryKey(),
    kind: text<'heads' | 'checks'>('kind').notNull(),
    at: text<Instant>('at').notNull(),
    count: int('count').notNull(),
    digest: text('digest').notNull(),
    previousMac: text('previous_mac').notNull(),
    mac: text('mac').notNull(),
  }),

  journalSealHead: table(
    'journal_seal_head',
    {
      sealId: int('seal_id').notNull(),
      subjectKind: text('subject_kind').notNull(),
      subjectId: text('subject_id').notNull(),
      line: int('line').notNull(),
      mac: text('mac').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.sealId, t.subjectKind, t.subjectId] }),
      index('journal_seal_head_chain').on(t.subjectKind, t.subjectId, t.line),
    ],
  ),

  /** Checks that were asked; an append that locks nothing. */
  creditCheck: table(
    'credit_check',
    {
      id: serial('id').primaryKey(),
      at: text<Instant>('at').notNull(),
      actor: text('actor').notNull(),
      accountId: text('account_id').notNull(),
      ask: json<Ask>('ask').notNull(),
      verdict: text<Verdict>('verdict').notNull(),
      answer: json<RecordedAnswer>('answer').notNull(),
      sealId: int('seal_id'),
    },
    (t) => [
      index('credit_check_account').on(t.accountId, t.at),
      index('credit_check_unsealed').on(t.id).where(sql`seal_id is null`),
    ],
  ),
})

/**
 * What a recorded check keeps of its answer: all of it but what stands in columns beside it and the names of accounts
 * and people, which may change or be erased.
 */
export type RecordedAnswer = Omit<CreditCheck, 'verdict' | 'ask' | 'account' | 'decider' | 'checkedAt'> & {
  decider: Omit<NonNullable<CreditCheck['decider']>, 'names'> | null
}

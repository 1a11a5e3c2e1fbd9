import type { Instant, IsoDay } from '@encours/core/day'
import type { Kit } from '../kit.ts'

/** Files on their way into the book. */
export const importTables = ({ table, text, minor, int, bool, json, primaryKey, index }: Kit) => ({
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

  stageInvoice: table(
    'stage_invoice',
    {
      importId: text('import_id').notNull(),
      line: int('line').notNull(),
      accountNumber: text('account_number').notNull(),
      number: text('number').notNull(),
      invoiceDay: text<IsoDay>('invoice_day').notNull(),
      dueDay: text<IsoDay>('due_day').notNull(),
      amountMinor: minor('amount_minor').notNull(),
      openMinor: minor('open_minor').notNull(),
      disputedMinor: minor('disputed_minor').notNull(),
      settledDay: text<IsoDay>('settled_day'),
      orderNumber: text('order_number'),
    },
    (t) => [index('stage_invoice_account').on(t.importId, t.accountNumber, t.number)],
  ),

  stageAccount: table(
    'stage_account',
    {
      importId: text('import_id').notNull(),
      number: text('number').notNull(),
      line: int('line').notNull(),
      /** The account's fields as far as the file gives them. */
      fields: json<Record<string, unknown>>('fields').notNull(),
      committed: bool('committed').notNull(),
    },
    (t) => [primaryKey({ columns: [t.importId, t.number] })],
  ),

  /** What the file does not say of an order is null and stays as it is in the book. */
  stageOrder: table(
    'stage_order',
    {
      importId: text('import_id').notNull(),
      line: int('line').notNull(),
      accountNumber: text('account_number').notNull(),
      number: text('number').notNull(),
      deliveryDay: text<IsoDay>('delivery_day'),
      orderedMinor: minor('ordered_minor'),
      deliveredMinor: minor('delivered_minor'),
      invoicedMinor: minor('invoiced_minor'),
    },
    (t) => [index('stage_order_account').on(t.importId, t.accountNumber, t.number)],
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

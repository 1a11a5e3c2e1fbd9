import type { IsoDay } from '@encours/core/day'
import type { Bill } from '@encours/core/ledger/bill'
import type { Kit } from '../kit.ts'

/** What a file says, beside the book, until it is committed. */
export const stageTables = ({ table, text, minor, int, bool, json, primaryKey, index }: Kit) => ({
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
      factored: text<'recourse' | 'sold'>('factored'),
    },
    (t) => [index('stage_invoice_account').on(t.importId, t.accountNumber, t.number)],
  ),

  stageBill: table(
    'stage_bill',
    {
      importId: text('import_id').notNull(),
      line: int('line').notNull(),
      accountNumber: text('account_number').notNull(),
      number: text('number').notNull(),
      state: text<Bill['state']>('state').notNull(),
      dueDay: text<IsoDay>('due_day').notNull(),
      amountMinor: minor('amount_minor').notNull(),
    },
    (t) => [index('stage_bill_account').on(t.importId, t.accountNumber, t.number)],
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
})

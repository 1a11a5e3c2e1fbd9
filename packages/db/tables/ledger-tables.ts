import type { Instant, IsoDay } from '@encours/core/day'
import type { Bill } from '@encours/core/ledger/bill'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.ts'

/** What stands in the ledger, and the headroom kept for orders. */
export const ledgerTables = ({ table, text, minor, primaryKey, index, unique, check, is }: Kit) => ({
  invoice: table(
    'invoice',
    {
      accountId: text('account_id').notNull(),
      number: text('number').notNull(),
      invoiceDay: text<IsoDay>('invoice_day').notNull(),
      dueDay: text<IsoDay>('due_day').notNull(),
      amountMinor: minor('amount_minor').notNull(),
      openMinor: minor('open_minor').notNull(),
      disputedMinor: minor('disputed_minor').notNull(),
      settledDay: text<IsoDay>('settled_day'),
      orderNumber: text('order_number'),
      /** `sold`, without recourse: nothing is open of it here. */
      factored: text<'recourse' | 'sold'>('factored'),
    },
    (t) => [
      primaryKey({ columns: [t.accountId, t.number] }),
      index('invoice_open_oldest').on(t.accountId, t.dueDay, t.number).where(sql`open_minor <> 0`),
      index('invoice_open_largest').on(t.accountId, t.openMinor, t.number).where(sql`open_minor <> 0`),
      check('invoice_day_exists', is.day(t.invoiceDay)),
      check('invoice_due_day_exists', is.day(t.dueDay)),
      check('invoice_settled_day_exists', is.day(t.settledDay)),
      check('invoice_amount_whole', is.whole(t.amountMinor)),
      check('invoice_open_whole', is.whole(t.openMinor)),
      check('invoice_disputed_whole', is.notNegative(t.disputedMinor)),
    ],
  ),

  salesOrder: table(
    'sales_order',
    {
      accountId: text('account_id').notNull(),
      number: text('number').notNull(),
      deliveryDay: text<IsoDay>('delivery_day').notNull(),
      orderedMinor: minor('ordered_minor').notNull(),
      deliveredMinor: minor('delivered_minor').notNull(),
      invoicedMinor: minor('invoiced_minor').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.accountId, t.number] }),
      index('sales_order_open')
        .on(t.accountId, t.deliveryDay, t.number)
        .where(sql`ordered_minor > delivered_minor or delivered_minor > invoiced_minor`),
      check('sales_order_day_exists', is.day(t.deliveryDay)),
      check('sales_order_ordered_whole', is.notNegative(t.orderedMinor)),
      check('sales_order_delivered_whole', is.notNegative(t.deliveredMinor)),
      check('sales_order_invoiced_whole', is.notNegative(t.invoicedMinor)),
    ],
  ),

  bill: table(
    'bill',
    {
      accountId: text('account_id').notNull(),
      number: text('number').notNull(),
      state: text<Bill['state']>('state').notNull(),
      dueDay: text<IsoDay>('due_day').notNull(),
      amountMinor: minor('amount_minor').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.accountId, t.number] }),
      index('bill_due').on(t.accountId, t.dueDay, t.number),
      check('bill_due_day_exists', is.day(t.dueDay)),
      check('bill_amount_whole', is.notNegative(t.amountMinor)),
    ],
  ),

  reservation: table(
    'reservation',
    {
      id: text('id').notNull(),
      accountId: text('account_id').notNull(),
      orderRef: text('order_ref').notNull(),
      amountMinor: minor('amount_minor').notNull(),
      madeBy: text('made_by'),
      madeAt: text<Instant>('made_at').notNull(),
      expiresAt: text<Instant>('expires_at').notNull(),
      endedAt: text<Instant>('ended_at'),
      end: text<'released' | 'expired' | 'ordered'>('end'),
    },
    (t) => [
      primaryKey({ columns: [t.accountId, t.id] }),
      unique('reservation_open_order').on(t.accountId, t.orderRef).where(sql`ended_at is null`),
      index('reservation_open').on(t.accountId).where(sql`ended_at is null`),
      index('reservation_expiry').on(t.expiresAt).where(sql`ended_at is null`),
      check('reservation_amount_whole', is.notNegative(t.amountMinor)),
    ],
  ),
})

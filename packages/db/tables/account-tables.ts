import type { IsoDay } from '@encours/core/day'
import type { Habits } from '@encours/core/habits/habits'
import type { Account, Hold, Insolvency } from '@encours/core/ledger/account'
import type { Terms } from '@encours/core/ledger/terms'
import type { Currency } from '@encours/core/money'
import type { Insurance } from '@encours/core/standing/insurance'
import type { Kit } from '../kit.ts'

/** Accounts, their groups, and the sums of what they owe. */
export const accountTables = ({
  table,
  text,
  minor,
  int,
  bool,
  json,
  primaryKey,
  index,
  unique,
  check,
  is,
}: Kit) => ({
  creditGroup: table(
    'credit_group',
    {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      currency: text<Currency>('currency').notNull(),
      limitMinor: minor('limit_minor'),
      limitUntil: text<IsoDay>('limit_until'),
      seq: int('seq').notNull(),
    },
    (t) => [
      unique('credit_group_name').on(t.name),
      check('credit_group_currency_known', is.currency(t.currency)),
      check('credit_group_limit_whole', is.notNegative(t.limitMinor)),
      check('credit_group_until_exists', is.day(t.limitUntil)),
    ],
  ),

  account: table(
    'account',
    {
      id: text('id').primaryKey(),
      number: text('number').notNull(),
      name: text('name').notNull(),
      city: text('city'),
      country: text('country').notNull(),
      currency: text<Currency>('currency').notNull(),
      vatBps: int('vat_bps').notNull(),
      terms: json<Terms>('terms').notNull(),
      kind: text<Account['kind']>('kind').notNull(),
      region: text('region'),
      repCode: text('rep_code'),
      ownerId: text('owner_id'),
      groupId: text('group_id'),
      insolvency: json<Insolvency>('insolvency'),
      cover: text<Account['cover']>('cover').notNull(),
      limitMinor: minor('limit_minor'),
      limitUntil: text<IsoDay>('limit_until'),
      limitReviewedOn: text<IsoDay>('limit_reviewed_on'),
      hold: json<Hold>('hold'),
      insurance: json<Insurance>('insurance'),
      habits: json<Habits>('habits'),
      /** Lower case without accents: number, name and city, for the fuzzy search. */
      searchKey: text('search_key').notNull(),
      /** False while only a ledger has named it. */
      described: bool('described').notNull(),
      /** The change counter at the document's last change: its version. */
      seq: int('seq').notNull(),
      newestInvoiceDay: text<IsoDay>('newest_invoice_day'),
      /** What the last ledger that brought a payment brought. */
      paidMinor: minor('paid_minor'),
      paidOn: text<IsoDay>('paid_on'),
      // Sums of the rows below, kept in the same transaction
      openMinor: minor('open_minor').notNull(),
      creditsMinor: minor('credits_minor').notNull(),
      billsMinor: minor('bills_minor').notNull(),
      deliveredNotInvoicedMinor: minor('delivered_not_invoiced_minor').notNull(),
      itemCount: int('item_count').notNull(),
    },
    (t) => [
      unique('account_number').on(t.number),
      index('account_group').on(t.groupId),
      index('account_owner').on(t.ownerId),
      index('account_rep_code').on(t.repCode),
      index('account_seq').on(t.seq),
      check('account_currency_known', is.currency(t.currency)),
      check('account_limit_whole', is.notNegative(t.limitMinor)),
      check('account_until_exists', is.day(t.limitUntil)),
      check('account_reviewed_exists', is.day(t.limitReviewedOn)),
      check('account_newest_exists', is.day(t.newestInvoiceDay)),
      check('account_paid_whole', is.notNegative(t.paidMinor)),
      check('account_paid_on_exists', is.day(t.paidOn)),
      check('account_open_whole', is.notNegative(t.openMinor)),
      check('account_credits_whole', is.notNegative(t.creditsMinor)),
      check('account_bills_whole', is.notNegative(t.billsMinor)),
      check('account_delivered_whole', is.notNegative(t.deliveredNotInvoicedMinor)),
      check('account_items_whole', is.notNegative(t.itemCount)),
    ],
  ),

  dueSum: table(
    'due_sum',
    {
      accountId: text('account_id').notNull(),
      dueDay: text<IsoDay>('due_day').notNull(),
      openMinor: minor('open_minor').notNull(),
      disputedMinor: minor('disputed_minor').notNull(),
      factoredMinor: minor('factored_minor').notNull().default(0),
      count: int('count').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.accountId, t.dueDay] }),
      check('due_sum_open_whole', is.notNegative(t.openMinor)),
      check('due_sum_disputed_whole', is.notNegative(t.disputedMinor)),
      check('due_sum_factored_whole', is.notNegative(t.factoredMinor)),
    ],
  ),

  deliverySum: table(
    'delivery_sum',
    {
      accountId: text('account_id').notNull(),
      deliveryDay: text<IsoDay>('delivery_day').notNull(),
      undeliveredMinor: minor('undelivered_minor').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.accountId, t.deliveryDay] }),
      check('delivery_sum_whole', is.notNegative(t.undeliveredMinor)),
    ],
  ),
})

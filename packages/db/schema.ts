import type { Level, Role } from '@encours/core/access/role'
import type { Ask } from '@encours/core/credit/ask'
import type { CreditCheck, Verdict } from '@encours/core/credit/credit-check'
import type { Instant, IsoDay } from '@encours/core/day'
import type { Habits } from '@encours/core/habits/habits'
import type { Account, Hold, Insolvency } from '@encours/core/ledger/account'
import type { Bill } from '@encours/core/ledger/bill'
import type { Terms } from '@encours/core/ledger/terms'
import type { Currency } from '@encours/core/money'
import type { Policy } from '@encours/core/policy/policy'
import { sql } from 'drizzle-orm'
import type { Kit } from './kit.ts'
import type { Outcome } from './outcome.ts'

/**
 * The one schema, for both engines. Amounts are minor units, with VAT, in the account's currency; days and moments
 * are ISO text; ids are text.
 */
export const schemaOf = ({
  table,
  text,
  minor,
  int,
  serial,
  bool,
  json,
  primaryKey,
  index,
  unique,
  check,
  is,
}: Kit) => ({
  book: table(
    'book',
    {
      id: text<'book'>('id').primaryKey(),
      /** The change counter at the document's last change: its version. */
      seq: int('seq').notNull(),
      currency: text<Currency>('currency').notNull(),
      country: text('country').notNull(),
      timeZone: text('time_zone').notNull(),
      policy: json<Policy>('policy').notNull(),
      policyVersion: int('policy_version').notNull(),
      ledgerDay: text<IsoDay>('ledger_day'),
      openTotalMinor: minor('open_total_minor').notNull(),
      demo: bool('demo').notNull(),
      /** Renewed by a restore, so that a phone notices. */
      epoch: text('epoch').notNull(),
    },
    (t) => [
      check('book_is_one', sql`${t.id} = 'book'`),
      check('book_currency_known', is.currency(t.currency)),
      check('book_ledger_day_exists', is.day(t.ledgerDay)),
      check('book_open_total_whole', is.whole(t.openTotalMinor)),
    ],
  ),

  /** Rows by name: `change` orders changed documents, `account` numbers accounts. */
  counter: table('counter', {
    name: text('name').primaryKey(),
    value: int('value').notNull(),
  }),

  rate: table(
    'rate',
    {
      currency: text<Currency>('currency').notNull(),
      day: text<IsoDay>('day').notNull(),
      baseMicros: minor('base_micros').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.currency, t.day] }),
      check('rate_currency_known', is.currency(t.currency)),
      check('rate_day_exists', is.day(t.day)),
      check('rate_base_whole', is.notNegative(t.baseMicros)),
    ],
  ),

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
      hold: json<Hold>('hold'),
      habits: json<Habits>('habits'),
      /** Lower case without accents: number, name and city, for the fuzzy search. */
      searchKey: text('search_key').notNull(),
      /** False while only a ledger has named it. */
      described: bool('described').notNull(),
      /** The change counter at the document's last change: its version. */
      seq: int('seq').notNull(),
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
      count: int('count').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.accountId, t.dueDay] }),
      check('due_sum_open_whole', is.notNegative(t.openMinor)),
      check('due_sum_disputed_whole', is.notNegative(t.disputedMinor)),
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

  person: table(
    'person',
    {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      role: text<Role>('role').notNull(),
      level: text<Level>('level'),
      email: text('email'),
      region: text('region'),
      team: text('team'),
      slackId: text('slack_id'),
      teamsId: text('teams_id'),
      language: text<'en' | 'fr'>('language').notNull(),
    },
    (t) => [unique('person_slack').on(t.slackId), unique('person_teams').on(t.teamsId)],
  ),

  repCode: table('rep_code', {
    code: text('code').primaryKey(),
    personId: text('person_id').notNull(),
  }),

  token: table(
    'token',
    {
      id: text('id').primaryKey(),
      personId: text('person_id'),
      role: text<Role>('role'),
      secretHash: text('secret_hash').notNull(),
      addedAt: text<Instant>('added_at').notNull(),
    },
    (t) => [unique('token_secret').on(t.secretHash)],
  ),

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
    (t) => [primaryKey({ columns: [t.subjectKind, t.subjectId, t.line] }), index('journal_at').on(t.at)],
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

  import: table(
    'import',
    {
      id: text('id').primaryKey(),
      kind: text<'ledger' | 'accounts'>('kind').notNull(),
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
})

export type ImportState = 'staging' | 'checked' | 'refused' | 'committing' | 'committed' | 'failed'

/** What a recorded check keeps of its answer: verdict and figures, with the versions of what it was decided on. */
export type RecordedAnswer = Pick<
  CreditCheck,
  'reasons' | 'exposure' | 'limitMinor' | 'headroomAfterMinor' | 'ways' | 'dueDay' | 'ledgerDay' | 'versions'
>

export type Schema = ReturnType<typeof schemaOf>

import type { Routes } from '@encours/core/book/routes'
import type { Instant, IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Policy } from '@encours/core/policy/policy'
import type { Language } from '@encours/core/words/language'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.ts'

/** What is common to all accounts. */
export const bookTables = ({ table, text, minor, int, bool, json, primaryKey, check, is }: Kit) => ({
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
      routes: json<Routes>('routes'),
      routesVersion: int('routes_version').notNull().default(0),
      languages: json<Language[]>('languages'),
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

  /** Every policy that held, so that a check recorded under a version can be understood. */
  policyVersion: table('policy_version', {
    version: int('version').primaryKey(),
    policy: json<Policy>('policy').notNull(),
    setAt: text<Instant>('set_at').notNull(),
    setBy: text('set_by').notNull(),
  }),

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
})

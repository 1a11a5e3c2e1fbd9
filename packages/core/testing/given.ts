import type { Person } from '../access/person.ts'
import type { Book } from '../book.ts'
import type { Ask } from '../credit/ask.ts'
import type { CheckedAt } from '../credit/situation.ts'
import { day, toInstant } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Dossier, Group, LedgerSums } from '../dossier.ts'
import type { Habits } from '../habits/habits.ts'
import type { Account } from '../ledger/account.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { noMatters } from '../matter.ts'
import { type Currency, money } from '../money.ts'
import { policyPreset } from '../policy/presets.ts'

/** Facts for tests: a healthy account of €60,000 limit that owes nothing, in a fresh book; each test says what differs. */
export const euro: Currency = money(0, 'EUR').currency
export const dollar: Currency = money(0, 'USD').currency

/** Friday 20 November 2026, nine in the morning in UTC: a business day. */
export const givenAt: CheckedAt = { today: day('2026-11-20'), now: toInstant(Date.UTC(2026, 10, 20, 9)) }

export const givenAccount = (differs: Partial<Account> = {}): Account => ({
  id: 'A1',
  number: 'C-1042',
  name: 'Durand & Fils SA',
  city: 'Lille',
  country: 'FR',
  currency: euro,
  vatBps: 2_000,
  terms: { kind: 'net', days: 30 },
  kind: 'company',
  region: 'North',
  repCode: 'R1',
  ownerId: 'p-rep',
  groupId: null,
  insolvency: null,
  cover: 'none',
  ...differs,
})

/** An open invoice of 30 days that is due on `dueDay`. */
export const givenInvoice = (
  number: string,
  dueDay: string,
  openMinor: number,
  disputedMinor = 0,
): Invoice => ({
  number,
  invoiceDay: day(dueDay),
  dueDay: day(dueDay),
  amountMinor: openMinor,
  openMinor,
  disputedMinor,
  orderNumber: null,
  factored: null,
})

/** The sums of some open items, as the store keeps them. */
export function sumsOf(items: Invoice[]): LedgerSums {
  const days = [...new Set(items.filter((item) => item.openMinor > 0).map((item) => item.dueDay))].sort()
  const dueDays = days.map((dueDay) => {
    const due = items.filter((item) => item.openMinor > 0 && item.dueDay === dueDay)
    return {
      dueDay,
      openMinor: due.reduce((sum, item) => sum + item.openMinor, 0),
      disputedMinor: due.reduce((sum, item) => sum + item.disputedMinor, 0),
      factoredMinor: due.reduce((sum, item) => sum + (item.factored === null ? 0 : item.openMinor), 0),
      count: due.length,
    }
  })
  return {
    openMinor: dueDays.reduce((sum, due) => sum + due.openMinor, 0),
    creditsMinor: items.reduce((sum, item) => sum + Math.max(0, -item.openMinor), 0),
    billsMinor: 0,
    dueDays,
    deliveries: [],
    deliveredNotInvoicedMinor: 0,
  }
}

export type GivenDossier = Partial<Omit<Dossier, 'account' | 'sums'>> & {
  account?: Partial<Account>
  sums?: Partial<LedgerSums>
}

export function givenDossier({ account, sums, ...differs }: GivenDossier = {}): Dossier {
  const items = differs.items ?? []
  return {
    version: 1,
    account: givenAccount(account),
    limit: { minor: 6_000_000, until: null },
    hold: null,
    sums: { ...sumsOf(items), ...sums },
    itemCount: items.length,
    orders: [],
    bills: [],
    reservations: [],
    habits: null,
    insurance: null,
    mentioned: [],
    limitReviewedOn: null,
    newestInvoiceDay: null,
    lastPayment: null,
    ...noMatters(),
    ...differs,
    items,
  }
}

export const givenBook = (differs: Partial<Book> = {}): Book => ({
  version: 1,
  currency: euro,
  country: 'FR',
  timeZone: 'Europe/Paris',
  policy: policyPreset('balanced'),
  policyVersion: 1,
  routes: { channels: [] },
  routesVersion: 0,
  languages: ['fr', 'en'],
  rates: [],
  ledgerDay: day('2026-11-20'),
  openTotalMinor: 500_000_000,
  deciders: [
    { personId: 'p-analyst', name: 'Ben Aerts', role: 'credit', level: 'analyst', delegate: null },
    { personId: 'p-manager', name: 'Claire Maes', role: 'credit', level: 'manager', delegate: null },
    { personId: 'p-cfo', name: 'Luc Petit', role: 'finance', level: 'cfo', delegate: null },
    { personId: 'p-ceo', name: 'Anne Roy', role: 'finance', level: 'ceo', delegate: null },
  ],
  alerts: [],
  demo: false,
  ...differs,
})

export const givenState = (
  differs: { dossier?: GivenDossier; group?: Group | null; book?: Partial<Book> } = {},
): AccountState => ({
  dossier: givenDossier(differs.dossier),
  group: differs.group ?? null,
  book: givenBook(differs.book),
})

/** €25,000 without VAT (€30,000 with) on 45 days. */
export const givenAsk = (differs: Partial<Ask> = {}): Ask => ({
  accountId: 'A1',
  amount: money(2_500_000, 'EUR'),
  basis: 'HT',
  terms: { kind: 'net', days: 45 },
  depositMinor: 0,
  orderRef: null,
  ...differs,
})

/** A customer of grade B who pays five days late. */
export const givenHabits = (differs: Partial<Habits> = {}): Habits => ({
  grade: 'B',
  lateBps: 3_000,
  typicalDelayDays: 5,
  earliestDelayDays: -2,
  latestDelayDays: 14,
  trend: 'steady',
  settledCount: 20,
  ...differs,
})

/** Zoé, a rep of the North whom no platform knows. */
export const givenPerson = (differs: Partial<Person> = {}): Person => ({
  id: 'p9',
  name: 'Zoé Lambert',
  role: 'rep',
  level: null,
  email: null,
  region: 'North',
  team: null,
  slackId: null,
  teamsId: null,
  openidSubject: null,
  repCodes: [],
  language: 'fr',
  delegateId: null,
  delegateUntil: null,
  endedAt: null,
  ...differs,
})

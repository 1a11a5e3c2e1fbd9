import type { Terms } from '@encours/core/ledger/terms'
import { money } from '@encours/core/money'
import type { Customer, LedgerInvoice } from '../company.ts'
import { isoDay, onToWeekday } from '../parts/days.ts'

/** When a story is told: the number of the day on which it is looked at. */
export type Telling = { today: number; ledgerDay: number }

/** An account that is told rather than drawn, so that docs and tests can name it. */
type Told = Pick<Customer, 'number' | 'name' | 'city' | 'repCode'> & Partial<Customer>

export const net = (days: number): Terms => ({ kind: 'net', days })

export const euros = (amount: number): number => Math.round(amount * 100)

const regionOfRep = (repCode: string | null): string => {
  if (repCode === 'R04' || repCode === 'R05') return 'West'
  return repCode && repCode >= 'R06' ? 'South-East' : 'North'
}

/** A French company on 30 days with nothing in its ledger, but for what is told. */
export const tell = (told: Told): Customer => ({
  country: 'FR',
  currency: money(0, 'EUR').currency,
  vatBps: told.country === 'BE' ? 2_100 : 2_000,
  terms: net(30),
  kind: 'company',
  region: regionOfRep(told.repCode),
  groupId: null,
  insolvency: null,
  cover: 'none',
  limit: { minor: null, until: null },
  hold: null,
  invoices: [],
  orders: [],
  bills: [],
  ...told,
})

type OpenItem = {
  number: string
  dueInDays: number
  euros: number
  termsDays: number
  disputedEuros?: number
}

/** An open invoice that is due so many days from today; a negative figure is days late. */
export const openItem = (item: OpenItem, { today }: Telling): LedgerInvoice => ({
  number: item.number,
  invoiceDay: isoDay(today + item.dueInDays - item.termsDays),
  dueDay: isoDay(today + item.dueInDays),
  amountMinor: euros(item.euros),
  openMinor: euros(item.euros),
  disputedMinor: euros(item.disputedEuros ?? 0),
  orderNumber: null,
  factored: null,
  settledDay: null,
})

/** An unapplied credit note or payment: a negative open amount. */
export const creditItem = (
  item: { number: string; ageDays: number; euros: number },
  telling: Telling,
): LedgerInvoice =>
  openItem({ number: item.number, dueInDays: -item.ageDays, euros: -item.euros, termsDays: 0 }, telling)

type PaidItems = {
  series: string
  termsDays: number
  euros: number
  /** Days between two due days, and how long ago the newest was due. */
  everyDays: number
  newestDueDaysAgo: number
  /** Newest first; payments that would fall on a weekend come on Monday. */
  delaysDays: readonly number[]
}

/** Settled invoices whose delays are told. */
export const paidItems = (paid: PaidItems, { today }: Telling): LedgerInvoice[] =>
  paid.delaysDays.map((delay, index) => {
    const dueDay = today - paid.newestDueDaysAgo - paid.everyDays * index
    const amountMinor = euros(paid.euros + ((index * 37) % 11) * 120)
    return {
      number: `${paid.series}${String(paid.delaysDays.length - index).padStart(3, '0')}`,
      invoiceDay: isoDay(dueDay - paid.termsDays),
      dueDay: isoDay(dueDay),
      amountMinor,
      openMinor: 0,
      disputedMinor: 0,
      orderNumber: null,
      factored: null,
      settledDay: isoDay(onToWeekday(dueDay + delay)),
    }
  })

/** The same delays again and again. */
export const cycle = (delaysDays: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, index) => delaysDays[index % delaysDays.length] ?? 0)

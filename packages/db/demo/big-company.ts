import { money } from '@encours/core/money'
import type { CompanyGroup, Customer, LedgerInvoice } from './company.ts'
import { isoDay } from './parts/days.ts'
import { drawnCustomer, historyDays } from './parts/drawn-customer.ts'
import { amountOf, dueDayNumber } from './parts/invoices.ts'
import { type Payer, payerOf, settledDayOf } from './parts/payer.ts'
import { regions } from './parts/places.ts'
import { type Random, randomOf } from './parts/random.ts'
import type { Telling } from './stories/story.ts'

/** How many invoices a customer has, and how many of them are open. */
export type BigPlan = readonly { invoices: number; open: number }[]

/** The whole: a real large book in figures (see docs/decisions/0009-what-generated-books-are-like.md). */
const whole = {
  customers: 50_000,
  invoices: 1_000_000,
  open: 60_000,
  largestOpen: 9_000,
  largestInvoices: 30_000,
}
const oneOrTwoShare = 0.45
const groupSize = 200

/** The customers of one credit group of two hundred: the second to the two hundred and first. */
export const bigGroups: CompanyGroup[] = [
  {
    id: 'demo-g1',
    name: 'Groupement des Indépendants',
    currency: money(0, 'EUR').currency,
    limit: { minor: 5_000_000_000, until: null },
  },
]

/**
 * Shares out the invoices: the first customer is the largest, 45 % at the end have one or two, and in between
 * they fall off as ranks do in real books (Zipf). The totals are met exactly.
 */
export function bigPlan(onePartIn: number): BigPlan {
  const part = (figure: number) => Math.round(figure / onePartIn)
  const customers = part(whole.customers)
  const largest = { invoices: part(whole.largestInvoices), open: part(whole.largestOpen) }
  const small = Math.round(customers * oneOrTwoShare)
  const smallCounts = Array.from({ length: small }, (_, index) => 1 + (index % 2))
  const smallTotal = smallCounts.reduce((sum, count) => sum + count, 0)
  const middle = shareOut(part(whole.invoices) - largest.invoices - smallTotal, customers - small - 1)
  const counts = [...middle, ...smallCounts]
  const open = cumulative(counts, part(whole.open) - largest.open)
  return [largest, ...counts.map((invoices, index) => ({ invoices, open: open[index] ?? 0 }))]
}

/** Three each, and the rest by rank. */
function shareOut(total: number, among: number): number[] {
  const weights = Array.from({ length: among }, (_, rank) => 1 / (rank + 12) ** 0.8)
  return cumulative(weights, total - 3 * among).map((count) => count + 3)
}

/** Rounds running totals, so that the parts add up to the whole. */
function cumulative(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((running, weight) => running + weight, 0)
  let running = 0
  let given = 0
  return weights.map((weight) => {
    running += weight
    const upTo = Math.round((total * running) / sum)
    const share = upTo - given
    given = upTo
    return share
  })
}

export function* bigCustomers(plan: BigPlan, telling: Telling & { seed: number }): Generator<Customer> {
  for (const [index, { invoices, open }] of plan.entries()) {
    const random = randomOf(telling.seed, 'big', index)
    const number = `C-${String(index + 1).padStart(5, '0')}`
    const region = regions[index % 3] ?? regions[0]
    const customer = drawnCustomer({
      number,
      series: '',
      region,
      invoiceCount: 0,
      ledgerDay: telling.ledgerDay,
      random,
    })
    const made = bigInvoices(
      { customer, series: `F${index + 1}-`, invoices, open },
      telling.ledgerDay,
      random,
    )
    yield {
      ...customer,
      groupId: index >= 1 && index <= groupSize ? 'demo-g1' : null,
      limit: { minor: roomyLimit(made), until: null },
      invoices: made,
    }
  }
}

type Wanted = { customer: Customer; series: string; invoices: number; open: number }

/** Exactly so many open ones: issued lately, and not paid yet. */
function bigInvoices(wanted: Wanted, ledgerDay: number, random: Random): LedgerInvoice[] {
  const payer = payerOf(random)
  const medianMinor = Math.round(40_000 * Math.exp(0.7 * random.normal()))
  return Array.from({ length: wanted.invoices }, (_, index) => {
    const isOpen = index >= wanted.invoices - wanted.open
    const age = isOpen ? random.int({ from: 0, to: 55 }) : random.int({ from: 56, to: historyDays })
    const invoiceDay = ledgerDay - age
    const dueDay = dueDayNumber(wanted.customer.terms, invoiceDay)
    const amountMinor = amountOf(medianMinor, random)
    return {
      number: `${wanted.series}${index + 1}`,
      invoiceDay: isoDay(invoiceDay),
      dueDay: isoDay(dueDay),
      amountMinor,
      openMinor: isOpen ? amountMinor : 0,
      disputedMinor: isOpen && random.chance(0.03) ? amountMinor : 0,
      orderNumber: null,
      factored: null,
      settledDay: isOpen ? null : isoDay(paidOn(dueDay, payer, { invoiceDay, ledgerDay, random })),
    }
  })
}

/** The plan says it is settled: a payment that would lie in the future came on the ledger's day instead. */
function paidOn(
  dueDay: number,
  payer: Payer,
  { invoiceDay, ledgerDay, random }: { invoiceDay: number; ledgerDay: number; random: Random },
): number {
  const wanted = Math.max(invoiceDay + 1, settledDayOf(dueDay, payer, random))
  return Math.min(wanted, ledgerDay)
}

const roomyLimit = (invoices: readonly LedgerInvoice[]): number => {
  const openMinor = invoices.reduce((sum, invoice) => sum + invoice.openMinor, 0)
  return Math.ceil((openMinor * 1.5 + 5_000_000) / 100_000) * 100_000
}

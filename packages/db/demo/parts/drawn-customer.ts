import type { Terms } from '@encours/core/ledger/terms'
import { money } from '@encours/core/money'
import type { Customer, LedgerInvoice } from '../company.ts'
import { isoDay } from './days.ts'
import { invoicesOf } from './invoices.ts'
import { nameOf } from './names.ts'
import { type Payer, payerOf } from './payer.ts'
import type { Place, Region } from './places.ts'
import type { Random } from './random.ts'

/** How many days of invoices are kept: two years. */
export const historyDays = 730

export type Draw = {
  number: string
  /** What its invoice numbers begin with. */
  series: string
  region: Region
  invoiceCount: number
  /** Invoices are at most so old: the two years that are kept, less for a new customer. */
  withinDays?: number
  /** Half of its invoices are below it, with VAT; drawn where it is not told. */
  medianMinor?: number
  payer?: Payer
  terms?: Terms
  ledgerDay: number
  random: Random
}

/**
 * A customer as chance makes it: name, place, terms, paying habits, invoices of two years, and a limit. Whatever the
 * day, as many numbers are drawn, so that a customer stays itself when the company moves to another day.
 */
export function drawnCustomer(draw: Draw): Customer {
  const { number, region, ledgerDay, random } = draw
  const place = random.pick(region.places)
  const terms = draw.terms ?? random.pick(termsIn[place.country])
  const facts = {
    number,
    ...nameOf({ place, region, random }),
    city: place.city,
    country: place.country,
    currency: money(0, 'EUR').currency,
    vatBps: vatOf(place, random),
    terms,
    region: region.name,
    repCode: random.pick(region.repCodes),
    groupId: null,
    insolvency: null,
    cover: random.chance(0.3) ? ('covered' as const) : ('none' as const),
    hold: null,
    orders: [],
    bills: [],
  }
  const invoices = drawnInvoices(draw, terms)
  const boughtMinor = invoices.reduce((sum, invoice) => sum + invoice.amountMinor, 0)
  const limit = limitFor({ boughtMinor, withinDays: draw.withinDays ?? historyDays }, { ledgerDay, random })
  return { ...facts, limit, invoices }
}

function drawnInvoices(draw: Draw, terms: Terms): LedgerInvoice[] {
  const { series, invoiceCount, ledgerDay, random } = draw
  const payer = draw.payer ?? payerOf(random)
  const medianMinor = draw.medianMinor ?? Math.round(180_000 * Math.exp(0.9 * random.normal()))
  const oldest = draw.withinDays ?? historyDays
  const agesDays = Array.from({ length: invoiceCount }, () => random.int({ from: 0, to: oldest }))
  return invoicesOf({ terms, payer, medianMinor, series }, { ledgerDay, agesDays }, random).map((invoice) =>
    unsettledOddly(invoice, random),
  )
}

const net = (days: number): Terms => ({ kind: 'net', days })

const termsIn: Record<Place['country'], readonly Terms[]> = {
  FR: [net(30), net(30), net(45), net(60), { kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' }],
  BE: [net(30), net(30), net(60), { kind: 'endOfMonth', days: 30, reading: 'endThenDays' }],
}

/** Full rates, but for the tenth that sells food or renovation. */
const vatOf = (place: Place, random: Random): number => {
  const reduced = random.chance(0.1)
  if (place.country === 'BE') return reduced ? 600 : 2_100
  return reduced ? random.pick([550, 1_000]) : 2_000
}

/** Of what is open, a few items are paid in part and a few disputed. */
function unsettledOddly(invoice: LedgerInvoice, random: Random): LedgerInvoice {
  const [oddity, disputedShare] = [random.next(), random.chance(0.5) ? 1 : 0.3]
  if (invoice.openMinor === 0 || oddity > 0.08) return invoice
  if (oddity < 0.03) return { ...invoice, openMinor: Math.ceil(invoice.openMinor * 0.4) }
  return { ...invoice, disputedMinor: Math.floor(invoice.openMinor * disputedShare) }
}

/** Enough for some three months of sales, in round figures; one in ten has outgrown it, one in four ends some day. */
function limitFor(
  { boughtMinor, withinDays }: { boughtMinor: number; withinDays: number },
  { ledgerDay, random }: { ledgerDay: number; random: Random },
): Customer['limit'] {
  const usualMinor = Math.max(Math.round((boughtMinor * 90) / withinDays), 200_000)
  const share = random.chance(0.1) ? 0.5 : 1.2 + random.next()
  const minor = Math.ceil((usualMinor * share) / 100_000) * 100_000
  const endsInDays = random.int({ from: 12, to: 330 })
  return { minor, until: random.chance(0.25) ? isoDay(ledgerDay + endsInDays) : null }
}

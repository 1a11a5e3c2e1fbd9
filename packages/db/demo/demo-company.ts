import type { Customer } from './company.ts'
import { drawnCustomer, historyDays } from './parts/drawn-customer.ts'
import type { Payer } from './parts/payer.ts'
import { type Region, regions } from './parts/places.ts'
import { randomOf } from './parts/random.ts'
import { foreign } from './stories/currencies.ts'
import { durand } from './stories/durand.ts'
import { groupMembers } from './stories/groups.ts'
import { limits } from './stories/limits.ts'
import { papers } from './stories/papers.ts'
import { stops } from './stories/stops.ts'
import type { Telling } from './stories/story.ts'

export const demoCustomerCount = 150

/** The accounts that are told, the three that buy most, and as many drawn ones as make a hundred and fifty. */
export function demoCustomers(telling: Telling & { seed: number }): Customer[] {
  const told = [durand, limits, stops, groupMembers, foreign, papers].flatMap((story) => story(telling))
  const known = new Set([...told, ...dominant(telling)].map(({ number }) => number))
  const numbers = Array.from({ length: demoCustomerCount + known.size }, (_, index) => `C-${1_001 + index}`)
  const free = numbers.filter((number) => !known.has(number)).slice(0, demoCustomerCount - known.size)
  const names = new Set<string>()
  const drawn = free.map((number, index) => draw({ number, index, names }, telling))
  return [...told, ...dominant(telling), ...drawn].sort((a, b) => (a.number < b.number ? -1 : 1))
}

/** Draws again where the name is taken: in a company of this size people tell customers apart by name. */
function draw(
  at: { number: string; index: number; names: Set<string> },
  { seed, ledgerDay }: Telling & { seed: number },
): Customer {
  for (let attempt = 0; ; attempt++) {
    const random = randomOf(seed, at.number, attempt)
    const region: Region = regions[at.index % 3] ?? regions[0]
    const customer = drawnCustomer({
      number: at.number,
      series: seriesOf(at.number),
      region,
      ...activityOf(random.next()),
      ledgerDay,
      random,
    })
    const withoutLegalForm = customer.name.replace(/ [A-Z]{2,4}$/, '')
    if (at.names.has(withoutLegalForm)) continue
    at.names.add(withoutLegalForm)
    return customer
  }
}

const seriesOf = (number: string): string => `FA-${number.slice(3)}`

/** Half are new or rare, with one or two invoices; the busiest have some two a week. */
const activityOf = (draw: number): { invoiceCount: number; withinDays: number } => {
  if (draw < 0.5) return { invoiceCount: draw < 0.25 ? 1 : 2, withinDays: 200 }
  return { invoiceCount: Math.round(4 + 200 * ((draw - 0.5) / 0.5) ** 3), withinDays: historyDays }
}

type Dominant = Pick<Customer, 'number' | 'name' | 'city' | 'repCode'> & {
  region: 0 | 1 | 2
  perDay: number
  medianMinor: number
  payer: Payer
  limitMinor: number
}

/** Three customers bring most of the invoices; the first has over 300 open and more than 15 % of the book. */
const dominants: readonly Dominant[] = [
  {
    number: 'C-1003',
    name: 'Comptoir Lyonnais du Bâtiment SA',
    city: 'Lyon',
    repCode: 'R06',
    region: 2,
    perDay: 5,
    medianMinor: 140_000,
    payer: { delayDays: 6, spreadDays: 5, run: { kind: 'weekly', weekday: 4 } },
    limitMinor: 90_000_000,
  },
  {
    number: 'C-1009',
    name: 'Brasseries du Littoral SA',
    city: 'Dunkerque',
    repCode: 'R03',
    region: 0,
    perDay: 1.2,
    medianMinor: 250_000,
    payer: { delayDays: -2, spreadDays: 2, run: { kind: 'weekly', weekday: 2 } },
    limitMinor: 40_000_000,
  },
  {
    number: 'C-1012',
    name: 'Transports Kervella & Associés SAS',
    city: 'Nantes',
    repCode: 'R05',
    region: 1,
    perDay: 1,
    medianMinor: 220_000,
    payer: { delayDays: 22, spreadDays: 9, run: { kind: 'twiceMonthly', dates: [10, 25] } },
    limitMinor: 25_000_000,
  },
]

const dominant = ({ seed, ledgerDay }: Telling & { seed: number }): Customer[] =>
  dominants.map(({ region, perDay, medianMinor, payer, limitMinor, ...told }) => ({
    ...drawnCustomer({
      number: told.number,
      series: seriesOf(told.number),
      region: regions[region],
      terms: { kind: 'net', days: 60 },
      invoiceCount: Math.round(historyDays * perDay),
      medianMinor,
      payer,
      ledgerDay,
      random: randomOf(seed, told.number),
    }),
    ...told,
    country: 'FR',
    vatBps: 2_000,
    kind: 'company',
    limit: { minor: limitMinor, until: null },
  }))

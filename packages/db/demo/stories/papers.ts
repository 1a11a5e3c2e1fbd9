import type { Customer } from '../company.ts'
import { isoDay } from '../parts/days.ts'
import { creditItem, cycle, euros, net, openItem, paidItems, type Telling, tell } from './story.ts'

/** Risk that is not an open invoice: bills of exchange, orders under way, credits that nobody has applied. */
export const papers = (telling: Telling): Customer[] => [
  bills(telling),
  orders(telling),
  credits(telling),
  longName(telling),
]

/** €52,000 of bills: one accepted, one discounted, and one that came back unpaid. */
const bills = (telling: Telling) =>
  tell({
    number: 'C-1091',
    name: 'Papeteries du Vercors SA',
    city: 'Grenoble',
    repCode: 'R07',
    terms: { kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' },
    limit: { minor: euros(90_000), until: null },
    invoices: [openItem({ number: 'FA-91077', dueInDays: 21, euros: 11_000, termsDays: 50 }, telling)],
    bills: [
      bill('LCR-0412', 'accepted', 24, 22_000, telling),
      bill('LCR-0398', 'discounted', 9, 18_000, telling),
      bill('LCR-0371', 'unpaid', -8, 12_000, telling),
    ],
  })

const bill = (
  number: string,
  state: 'accepted' | 'discounted' | 'unpaid',
  dueInDays: number,
  amount: number,
  { today }: Telling,
) => ({ number, state, dueDay: isoDay(today + dueInDays), amountMinor: euros(amount) })

/** Ordered 40,000, of which 10,000 is delivered and 4,000 invoiced; another order lies beyond the horizon. */
const orders = (telling: Telling) =>
  tell({
    number: 'C-1094',
    name: 'Ateliers de Cornouaille SAS',
    city: 'Quimper',
    repCode: 'R04',
    terms: net(45),
    limit: { minor: euros(75_000), until: isoDay(telling.today + 40) },
    invoices: [
      openItem({ number: 'FA-94112', dueInDays: 38, euros: 4_000, termsDays: 45 }, telling),
      openItem({ number: 'FA-94109', dueInDays: 15, euros: 16_300, termsDays: 45 }, telling),
      ...paidItems(
        {
          series: 'FA-94',
          termsDays: 45,
          euros: 7_700,
          everyDays: 35,
          newestDueDaysAgo: 19,
          delaysDays: cycle([2, -1, 6], 18),
        },
        telling,
      ),
    ],
    orders: [
      order({ number: 'CO-7714', inDays: 12, ordered: 40_000, delivered: 10_000, invoiced: 4_000 }, telling),
      order({ number: 'CO-7790', inDays: 95, ordered: 28_000, delivered: 0, invoiced: 0 }, telling),
    ],
  })

type Ordered = { number: string; inDays: number; ordered: number; delivered: number; invoiced: number }

const order = (of: Ordered, { today }: Telling) => ({
  number: of.number,
  deliveryDay: isoDay(today + of.inDays),
  orderedMinor: euros(of.ordered),
  deliveredMinor: euros(of.delivered),
  invoicedMinor: euros(of.invoiced),
})

/** A credit note and a payment that nobody has matched: €5,450 that is taken off exposure. */
const credits = (telling: Telling) =>
  tell({
    number: 'C-1097',
    name: 'Les Vergers du Rhône SC',
    city: 'Avignon',
    repCode: 'R07',
    vatBps: 550,
    limit: { minor: euros(30_000), until: null },
    invoices: [
      openItem({ number: 'FA-97031', dueInDays: -9, euros: 6_120, termsDays: 30 }, telling),
      openItem({ number: 'FA-97036', dueInDays: 17, euros: 9_480, termsDays: 30 }, telling),
      creditItem({ number: 'AV-97004', ageDays: 12, euros: 2_450 }, telling),
      creditItem({ number: 'VIR-3391', ageDays: 5, euros: 3_000 }, telling),
    ],
  })

/** A name of sixty letters, which every surface must carry; its rep code is nobody's since its rep left. */
const longName = (telling: Telling) =>
  tell({
    number: 'C-1100',
    name: 'Coopérative des Producteurs et Transformateurs du Haut-Maine',
    city: 'Le Mans',
    repCode: 'R09',
    region: 'West',
    limit: { minor: euros(18_000), until: null },
    invoices: [openItem({ number: 'FA-10031', dueInDays: 6, euros: 5_640, termsDays: 30 }, telling)],
  })

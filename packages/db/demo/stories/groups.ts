import { money } from '@encours/core/money'
import type { CompanyGroup, Customer } from '../company.ts'
import { cycle, euros, net, openItem, paidItems, type Telling, tell } from './story.ts'

const group = (id: string, name: string, limitEuros: number): CompanyGroup => ({
  id,
  name,
  currency: money(0, 'EUR').currency,
  limit: { minor: euros(limitEuros), until: null },
})

/** Delmas is near its limit: €288,000 of €300,000. */
export const groups: readonly CompanyGroup[] = [
  group('demo-g1', 'Groupe Delmas', 300_000),
  group('demo-g2', 'Groupe Batipro', 200_000),
  group('demo-g3', 'Vandamme Holding', 400_000),
]

export const groupMembers = (telling: Telling): Customer[] => [
  ...delmas(telling),
  ...batipro(telling),
  ...vandamme(telling),
]

const delmas = (telling: Telling): Customer[] => [
  tell({
    number: 'C-1021',
    name: 'Delmas Matériaux SA',
    city: 'Valenciennes',
    repCode: 'R01',
    groupId: 'demo-g1',
    terms: net(45),
    cover: 'covered',
    limit: { minor: euros(200_000), until: null },
    invoices: [
      openItem({ number: 'FA-21090', dueInDays: -4, euros: 52_000, termsDays: 45 }, telling),
      openItem({ number: 'FA-21093', dueInDays: 11, euros: 61_000, termsDays: 45 }, telling),
      openItem({ number: 'FA-21097', dueInDays: 29, euros: 37_000, termsDays: 45 }, telling),
      ...monthly('FA-21', 45, 18_000, [4, 6, 2, 9], telling),
    ],
  }),
  tell({
    number: 'C-1022',
    name: 'Delmas Transports SAS',
    city: 'Arras',
    repCode: 'R01',
    groupId: 'demo-g1',
    limit: { minor: euros(100_000), until: null },
    invoices: [
      openItem({ number: 'FA-22061', dueInDays: 6, euros: 48_000, termsDays: 30 }, telling),
      openItem({ number: 'FA-22064', dueInDays: 20, euros: 40_000, termsDays: 30 }, telling),
      ...monthly('FA-22', 30, 11_000, [0, 3, -2], telling),
    ],
  }),
  tell({
    number: 'C-1023',
    name: 'Delmas België NV',
    city: 'Kortrijk',
    country: 'BE',
    repCode: 'R02',
    groupId: 'demo-g1',
    limit: { minor: euros(80_000), until: null },
    invoices: [openItem({ number: 'FA-23018', dueInDays: 13, euros: 50_000, termsDays: 30 }, telling)],
  }),
]

/** €24,000 is disputed for want of an order reference, and 24 days late. */
const batipro = (telling: Telling): Customer[] => [
  tell({
    number: 'C-1015',
    name: 'Batipro SAS',
    city: 'Roubaix',
    repCode: 'R01',
    groupId: 'demo-g2',
    terms: net(45),
    limit: { minor: euros(120_000), until: null },
    invoices: [
      openItem(
        { number: 'FA-15033', dueInDays: -24, euros: 24_000, termsDays: 45, disputedEuros: 24_000 },
        telling,
      ),
      openItem({ number: 'FA-15038', dueInDays: 7, euros: 41_500, termsDays: 45 }, telling),
      openItem({ number: 'FA-15041', dueInDays: 26, euros: 30_500, termsDays: 45 }, telling),
      ...monthly('FA-15', 45, 16_000, [3, 8, 5], telling),
    ],
  }),
  tell({
    number: 'C-1016',
    name: 'Batipro Picardie SARL',
    city: 'Amiens',
    repCode: 'R03',
    groupId: 'demo-g2',
    limit: { minor: euros(40_000), until: null },
    invoices: [openItem({ number: 'FA-16012', dueInDays: 16, euros: 12_600, termsDays: 30 }, telling)],
  }),
]

const vandamme = (telling: Telling): Customer[] =>
  ['Dakwerken', 'Houthandel', 'Metaalwerken', 'Verpakkingen'].map((trade, index) =>
    tell({
      number: `C-${1031 + index}`,
      name: `Vandamme ${trade} BV`,
      city: ['Brugge', 'Gent', 'Antwerpen', 'Kortrijk'][index] ?? null,
      country: 'BE',
      repCode: 'R02',
      groupId: 'demo-g3',
      cover: 'covered',
      limit: { minor: euros(100_000), until: null },
      invoices: [
        openItem(
          {
            number: `FA-3${index + 1}040`,
            dueInDays: 5 + index * 4,
            euros: 28_000 + index * 1_500,
            termsDays: 30,
          },
          telling,
        ),
        ...monthly(`FA-3${index + 1}`, 30, 8_000, [-2, 0, 1], telling),
      ],
    }),
  )

const monthly = (
  series: string,
  termsDays: number,
  amount: number,
  delaysDays: readonly number[],
  telling: Telling,
) =>
  paidItems(
    {
      series,
      termsDays,
      euros: amount,
      everyDays: 28,
      newestDueDaysAgo: 21,
      delaysDays: cycle(delaysDays, 22),
    },
    telling,
  )

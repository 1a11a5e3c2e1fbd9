import type { Rate } from '@encours/core/book'
import { dayOfNumber } from '@encours/core/day'
import { money } from '@encours/core/money'
import type { Customer } from '../company.ts'
import { euros, net, openItem, type Telling, tell } from './story.ts'

const currency = (code: string) => money(0, code).currency

/** What the demo's rates are worth, in millionths of a euro: the franc has none. */
export const demoRateMicros = { USD: [868_000, 861_500], GBP: [1_137_000, 1_142_500] } as const

/** A rate of half a year ago and one of last month, for each currency that has one. */
export const demoRates = ({ today }: Telling): Rate[] =>
  (['USD', 'GBP'] as const).flatMap((code) =>
    demoRateMicros[code].map((baseMicros, index) => ({
      currency: currency(code),
      day: dayOfNumber(today - (index === 0 ? 180 : 30)),
      baseMicros,
    })),
  )

/** Accounts in dollars, in pounds, and in francs, for which the book has no rate. */
export const foreign = (telling: Telling): Customer[] => [
  tell({
    number: 'C-1079',
    name: 'Cartonnages de la Lys SA',
    city: 'Tourcoing',
    repCode: 'R03',
    currency: currency('USD'),
    vatBps: 0,
    terms: net(60),
    limit: { minor: euros(90_000), until: null },
    invoices: [openItem({ number: 'FA-79021', dueInDays: 18, euros: 31_400, termsDays: 60 }, telling)],
  }),
  tell({
    number: 'C-1082',
    name: 'Conserverie Tanguy & Fils SAS',
    city: 'Lorient',
    repCode: 'R05',
    currency: currency('GBP'),
    vatBps: 0,
    limit: { minor: euros(35_000), until: null },
    invoices: [openItem({ number: 'FA-82009', dueInDays: -2, euros: 8_650, termsDays: 30 }, telling)],
  }),
  tell({
    number: 'C-1085',
    name: 'Outillage du Léman SARL',
    city: 'Annecy',
    repCode: 'R06',
    currency: currency('CHF'),
    vatBps: 0,
    limit: { minor: euros(25_000), until: null },
    invoices: [openItem({ number: 'FA-85003', dueInDays: 10, euros: 5_300, termsDays: 30 }, telling)],
  }),
]

import type { Customer } from '../company.ts'
import { isoDay } from '../parts/days.ts'
import { cycle, euros, net, openItem, paidItems, type Telling, tell } from './story.ts'

/** An excellent customer with its whole limit free, and limits that are exceeded, expired, missing or zero. */
export const limits = (telling: Telling): Customer[] => [
  unused(telling),
  exceeded(telling),
  expired(telling),
  noneSet(telling),
  zero(telling),
]

/** Pays early, €45,000 free, nothing bought for 70 days. */
const unused = (telling: Telling) =>
  tell({
    number: 'C-1007',
    name: 'Vermeulen NV',
    city: 'Gent',
    country: 'BE',
    repCode: 'R02',
    cover: 'covered',
    limit: { minor: euros(45_000), until: null },
    invoices: paidItems(
      {
        series: 'FA-07',
        termsDays: 30,
        euros: 4_200,
        everyDays: 20,
        newestDueDaysAgo: 40,
        delaysDays: cycle([-7, -5, -9, -6], 33),
      },
      telling,
    ),
  })

/** €8,000 over a limit of €40,000, nothing late. */
const exceeded = (telling: Telling) =>
  tell({
    number: 'C-1088',
    name: 'Charpentes Astier SAS',
    city: 'Grenoble',
    repCode: 'R07',
    terms: net(60),
    limit: { minor: euros(40_000), until: null },
    invoices: [
      openItem({ number: 'FA-88101', dueInDays: 9, euros: 26_000, termsDays: 60 }, telling),
      openItem({ number: 'FA-88102', dueInDays: 30, euros: 22_000, termsDays: 60 }, telling),
      ...paidItems(
        {
          series: 'FA-88',
          termsDays: 60,
          euros: 9_000,
          everyDays: 30,
          newestDueDaysAgo: 20,
          delaysDays: cycle([1, 0, 3, -1], 22),
        },
        telling,
      ),
    ],
  })

const expired = (telling: Telling) =>
  tell({
    number: 'C-1061',
    name: 'Établissements Lefèvre & Cie',
    city: 'Angers',
    repCode: 'R05',
    limit: { minor: euros(30_000), until: isoDay(telling.today - 20) },
    invoices: [openItem({ number: 'FA-61044', dueInDays: 12, euros: 7_350, termsDays: 30 }, telling)],
  })

const noneSet = (telling: Telling) =>
  tell({
    number: 'C-1064',
    name: 'Brouwerij Van Loo BV',
    city: 'Leuven',
    country: 'BE',
    repCode: 'R03',
    invoices: [openItem({ number: 'FA-64007', dueInDays: 8, euros: 3_180, termsDays: 30 }, telling)],
  })

/** Zero is not "none set": it may buy, but pays first. */
const zero = (telling: Telling) =>
  tell({
    number: 'C-1067',
    name: 'Gaëlle Prigent',
    city: 'Brest',
    repCode: 'R04',
    kind: 'soleTrader',
    limit: { minor: 0, until: null },
    invoices: paidItems(
      {
        series: 'FA-67',
        termsDays: 30,
        euros: 640,
        everyDays: 90,
        newestDueDaysAgo: 150,
        delaysDays: [48, 62],
      },
      telling,
    ),
  })

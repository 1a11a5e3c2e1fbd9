import type { Hold } from '@encours/core/ledger/account'
import type { Customer } from '../company.ts'
import { isoDay } from '../parts/days.ts'
import { demoPersonId } from '../parts/people.ts'
import { euros, openItem, type Telling, tell } from './story.ts'

/** What stops a delivery whatever the figures say: receivership, holds, cover that was withdrawn. */
export const stops = (telling: Telling): Customer[] => [
  tell({
    number: 'C-1058',
    name: 'Menuiserie Le Goff SARL',
    city: 'Quimper',
    repCode: 'R04',
    cover: 'stopped',
    limit: { minor: euros(25_000), until: null },
    insolvency: {
      kind: 'receivership',
      since: isoDay(telling.today - 26),
      source: 'BODACC',
      claimBy: isoDay(telling.today + 35),
      claimedOn: null,
    },
    invoices: [
      openItem({ number: 'FA-58031', dueInDays: -48, euros: 9_870, termsDays: 30 }, telling),
      openItem({ number: 'FA-58033', dueInDays: -17, euros: 6_240, termsDays: 30 }, telling),
    ],
  }),
  tell({
    number: 'C-1070',
    name: 'Quincaillerie Chabert SAS',
    city: 'Valence',
    repCode: 'R08',
    limit: { minor: euros(20_000), until: null },
    hold: hold('manual', 6, 'Waiting for their new bank details, by phone', telling),
    invoices: [openItem({ number: 'FA-70019', dueInDays: 3, euros: 4_410, termsDays: 30 }, telling)],
  }),
  tell({
    number: 'C-1073',
    name: 'Négoce Import du Vieux-Port EURL',
    city: 'Marseille',
    repCode: 'R08',
    limit: { minor: euros(15_000), until: null },
    hold: hold(
      'fraud',
      2,
      'Order by a look-alike mail address; the real company knows nothing of it',
      telling,
    ),
  }),
  tell({
    number: 'C-1076',
    name: 'Fonderie Piérard SA',
    city: 'Liège',
    country: 'BE',
    repCode: 'R03',
    cover: 'stopped',
    limit: { minor: euros(80_000), until: null },
    invoices: [openItem({ number: 'FA-76055', dueInDays: 14, euros: 21_780, termsDays: 30 }, telling)],
  }),
]

const hold = (kind: Hold['kind'], daysAgo: number, note: string, { today }: Telling): Hold => ({
  kind,
  note,
  placedOn: isoDay(today - daysAgo),
  placedBy: demoPersonId('Claire Maes'),
})

import type { Customer } from '../company.ts'
import { cycle, euros, net, openItem, paidItems, type Telling, tell } from './story.ts'

/**
 * Durand & Fils SA, the account of the README and the docs: limit €60,000, exposure €50,000, of which FA-2291 over
 * €14,400 is 31 days late. €25,000 excluding VAT on 45 days goes €20,000 over the limit; it pays some 12 days late,
 * and later than it used to.
 */
export const durand = (telling: Telling): Customer[] => [
  tell({
    number: 'C-1042',
    name: 'Durand & Fils SA',
    city: 'Lille',
    repCode: 'R01',
    terms: net(45),
    limit: { minor: euros(60_000), until: null },
    invoices: [
      openItem({ number: 'FA-2291', dueInDays: -31, euros: 14_400, termsDays: 45 }, telling),
      openItem({ number: 'FA-2304', dueInDays: 4, euros: 12_960, termsDays: 45 }, telling),
      openItem({ number: 'FA-2317', dueInDays: 17, euros: 9_840, termsDays: 45 }, telling),
      openItem({ number: 'FA-2331', dueInDays: 33, euros: 12_800, termsDays: 45 }, telling),
      ...paidItems(
        {
          series: 'FA-1',
          termsDays: 45,
          euros: 6_900,
          everyDays: 15,
          newestDueDaysAgo: 24,
          delaysDays: [...cycle([18, 18, 19], 7), ...cycle([6, 12, 6, 11, 6, 12], 37)],
        },
        telling,
      ),
    ],
  }),
]

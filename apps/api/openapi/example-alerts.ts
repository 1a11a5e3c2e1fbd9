import type { OpenAlert } from '@encours/core/alerts/alert'
import { day, toInstant } from '@encours/core/day'
import type { Portfolio } from '@encours/core/ledger/portfolio'
import { money } from '@encours/core/money'

const eur = money(0, 'EUR').currency
const at = toInstant(Date.UTC(2026, 10, 23, 6))

const overdue: OpenAlert = {
  id: 'overdue@41',
  rule: 'overdue',
  openedAt: at,
  stages: [{ about: null, stage: '31', rank: 3 }],
  urgency: 'soon',
  worsenedAt: at,
  acknowledged: {
    at: toInstant(Date.UTC(2026, 10, 23, 8)),
    by: { personId: 'julie-lambert', name: 'Julie Lambert' },
    step: 'will-call',
    on: day('2026-11-24'),
    note: null,
  },
  snoozedUntil: null,
  closedBy: null,
  assignee: null,
  escalateAt: null,
  escalatedAt: null,
  ended: null,
}

/** One card with one alert. */
export const alertsExample = () => ({
  cards: [
    {
      account: { id: 'A12', number: 'C-1042', name: 'Durand & Fils SA', city: 'Lille', currency: eur },
      alerts: [
        {
          ...overdue,
          title: 'Overdue',
          lines: [
            {
              rule: 'overdue',
              overdueMinor: 1_440_000,
              oldestDays: 31,
              text: '€14,400 overdue, up to 31 days late',
            },
          ],
        },
      ],
    },
  ],
  next: null,
  today: '2026-11-23',
})

/** A rep's accounts. */
export const portfolioExample = (): Portfolio => ({
  accounts: 41,
  currencies: [
    {
      currency: eur,
      accounts: 41,
      openMinor: 48_200_000,
      overdueMinor: 6_100_000,
      ageing: {
        notDueMinor: 42_100_000,
        days1To30Minor: 4_300_000,
        days31To60Minor: 1_800_000,
        days61To90Minor: 0,
        daysOver90Minor: 0,
      },
      creditsMinor: 320_000,
      billsMinor: 0,
      deliveredNotInvoicedMinor: 1_150_000,
      limitsMinor: 90_000_000,
      disputedMinor: 310_000,
    },
  ],
  alerts: [
    { rule: 'breach', count: 1 },
    { rule: 'overdue', count: 4 },
  ],
  disputes: 1,
  promises: 2,
  plans: 0,
  requests: 1,
  holds: 0,
  insolvencies: 0,
})

import { expect, test } from 'vitest'
import { day } from '../day.ts'
import type { Group } from '../dossier.ts'
import { euro, type GivenDossier, givenAt, givenHabits, givenInvoice, givenState } from '../testing/given.ts'
import { givenDispute } from '../testing/given-disputes.ts'
import { givenInsurance } from '../testing/given-insurance.ts'
import { givenPlan, givenPromise, mentioned } from '../testing/given-promises.ts'
import { accountRules } from './alert.ts'
import { type AlertLine, linesOf } from './alert-line.ts'
import { followAlerts } from './follow-alerts.ts'

const group: Group = {
  version: 1,
  id: 'G1',
  name: 'Durand Group',
  currency: euro,
  limit: { minor: 0, until: null },
  members: 1,
  leadId: 'A1',
  sums: [
    {
      currency: euro,
      openMinor: 1,
      creditsMinor: 0,
      billsMinor: 0,
      deliveredNotInvoicedMinor: 0,
      deliveries: [],
      limitsMinor: 0,
      reservations: [],
    },
  ],
}
const insolvency = {
  kind: 'safeguard' as const,
  since: day('2026-10-05'),
  source: 'bodacc',
  claimBy: day('2026-12-04'),
  claimedOn: null,
}

/** The figures of an alert as the rules open it. */
function said(dossier: GivenDossier): AlertLine[] {
  const state = givenState({ dossier, group: dossier.account?.groupId ? group : null })
  return followAlerts(state, givenAt).flatMap(({ changes }) =>
    changes.flatMap((change) =>
      'of' in change && change.of === 'alert' ? linesOf(change.document, state, givenAt) : [],
    ),
  )
}

const owed = (dueDay: string): GivenDossier => ({ items: [givenInvoice('FA-1', dueDay, 50_000)] })

const rows: [GivenDossier, AlertLine[]][] = [
  [
    { items: [givenInvoice('FA-1', '2026-10-20', 1_440_000), givenInvoice('FA-2', '2026-11-19', 100)] },
    [{ rule: 'overdue', overdueMinor: 1_440_100, oldestDays: 31 }],
  ],
  [
    { items: [givenInvoice('FA-1', '2026-12-20', 5_512_300)] },
    [{ rule: 'near-limit', usedBps: 9_100, limitMinor: 6_000_000 }],
  ],
  [
    { items: [givenInvoice('FA-1', '2026-12-20', 6_512_300)] },
    [{ rule: 'breach', overMinor: 512_300, limitMinor: 6_000_000 }],
  ],
  [
    {
      items: [givenInvoice('FA-1', '2026-12-20', 7_000_000)],
      limit: { minor: 6_000_000, until: day('2026-11-30') },
      exceptions: [
        {
          id: 'x1',
          limitMinor: 8_000_000,
          waives: [],
          until: day('2026-11-27'),
          orderRef: null,
          openedAt: givenAt.now,
        },
      ],
    },
    [
      { rule: 'limit-expiring', until: day('2026-11-30'), isOver: false, isRaise: false },
      { rule: 'limit-expiring', until: day('2026-11-27'), isOver: false, isRaise: true },
    ],
  ],
  [
    // Wholly taken off by a dispute: €3,000 of 123 days, a quarter of what is open
    {
      items: [givenInvoice('FA-1', '2026-07-20', 300_000), givenInvoice('FA-2', '2026-11-04', 900_000)],
      disputes: [
        givenDispute({ amountMinor: 300_000, acceptedOn: day('2026-11-18'), dueDay: day('2026-12-01') }),
      ],
      mentioned: [mentioned('FA-1', 300_000, '2026-07-20')],
    },
    [{ rule: 'overdue', overdueMinor: 900_000, oldestDays: 16 }],
  ],
  [
    // Past due by 91 and by 16 days: two stages, one line
    { items: [givenInvoice('FA-1', '2026-08-21', 100_000), givenInvoice('FA-2', '2026-11-04', 200_000)] },
    [{ rule: 'overdue', overdueMinor: 300_000, oldestDays: 91 }],
  ],
  [{ account: { groupId: 'G1' } }, [{ rule: 'group-breach', groupName: 'Durand Group' }]],
  [
    { limit: { minor: 100, until: day('2026-11-30') } },
    [{ rule: 'limit-expiring', until: day('2026-11-30'), isOver: false, isRaise: false }],
  ],
  [{ limitReviewedOn: day('2026-05-20') }, [{ rule: 'limit-review', reviewedOn: day('2026-05-20') }]],
  [
    {
      disputes: [
        givenDispute({ dueDay: day('2026-11-17') }),
        givenDispute({ id: 'd0', dueDay: day('2026-11-20') }),
      ],
    },
    ['d1', 'd0'].map((disputeId) => ({
      rule: 'dispute' as const,
      disputeId,
      invoiceNumber: 'FA-1',
      reason: 'SHORT' as const,
      amountMinor: 310_000,
      dueDay: day(disputeId === 'd1' ? '2026-11-17' : '2026-11-20'),
      isLate: disputeId === 'd1',
    })),
  ],
  [
    { promises: [givenPromise({ dueDay: day('2026-11-20') })] },
    [{ rule: 'promise', promiseId: 'pr1', amountMinor: 500_000, dueDay: day('2026-11-20'), isBroken: false }],
  ],
  [
    { plans: [givenPlan({ instalments: [{ dueDay: day('2026-11-20'), amountMinor: 250_000 }] })] },
    [{ rule: 'plan', planId: 'pl1', amountMinor: 250_000, dueDay: day('2026-11-20'), isBroken: false }],
  ],
  [
    // The first half is paid, and both have come due
    {
      plans: [
        givenPlan({
          instalments: [
            { dueDay: day('2026-11-01'), amountMinor: 200_000 },
            { dueDay: day('2026-11-20'), amountMinor: 400_000 },
          ],
        }),
      ],
      mentioned: [mentioned('F1', 400_000)],
    },
    [{ rule: 'plan', planId: 'pl1', amountMinor: 400_000, dueDay: day('2026-11-20'), isBroken: false }],
  ],
  [{ habits: givenHabits({ trend: 'worse' }) }, [{ rule: 'habits-worse', typicalDelayDays: 5 }]],
  [
    { account: { insolvency }, items: [givenInvoice('FA-1', '2026-12-20', 100)] },
    [
      { rule: 'insolvency', kind: 'safeguard', since: day('2026-10-05') },
      { rule: 'claim-clock', claimBy: day('2026-12-04'), isOver: false },
    ],
  ],
  [
    { bills: [{ number: 'LCR-1', state: 'unpaid', dueDay: day('2026-11-15'), amountMinor: 100 }] },
    [{ rule: 'unpaid-bill', billNumber: 'LCR-1', amountMinor: 100 }],
  ],
  [{ account: { cover: 'stopped' } }, [{ rule: 'cover-cut' }]],
  [
    { ...owed('2026-09-20'), insurance: givenInsurance(), limit: { minor: null, until: null } },
    [
      {
        rule: 'insurer-clock',
        dueDay: day('2026-09-20'),
        openMinor: 50_000,
        stopDay: day('2026-11-19'),
        notifyBy: day('2026-12-19'),
        isOver: false,
      },
      { rule: 'overdue', overdueMinor: 50_000, oldestDays: 61 },
    ],
  ],
  [
    // Too late for one due day, in time for the next
    {
      items: ['2026-08-20', '2026-09-06'].map((on) => givenInvoice(`FA-${on}`, on, 20_000)),
      insurance: givenInsurance(),
    },
    [
      {
        rule: 'insurer-clock',
        dueDay: day('2026-08-20'),
        openMinor: 20_000,
        stopDay: day('2026-10-19'),
        notifyBy: day('2026-11-18'),
        isOver: true,
      },
      {
        rule: 'insurer-clock',
        dueDay: day('2026-09-06'),
        openMinor: 20_000,
        stopDay: day('2026-11-05'),
        notifyBy: day('2026-12-05'),
        isOver: false,
      },
    ],
  ],
  [
    { habits: givenHabits(), newestInvoiceDay: day('2026-09-06') },
    [{ rule: 'opportunity', freeMinor: 6_000_000, quietDays: 75 }],
  ],
]

test.each(rows)('%j', (dossier, lines) => {
  expect(said(dossier)).toEqual(lines)
})

test('every rule of an account has a line above', () => {
  const shown = new Set(rows.flatMap(([, lines]) => lines.map(({ rule }) => rule)))
  expect(accountRules.filter((rule) => !shown.has(rule))).toEqual([])
})

test('what is said of a dispute that has ended a moment ago is nothing', () => {
  const state = givenState()
  const alert = followAlerts(
    givenState({ dossier: { disputes: [givenDispute({ dueDay: day('2026-11-17') })] } }),
    givenAt,
  )
  const [change] = alert.flatMap(({ changes }) => changes)
  expect(
    change !== undefined &&
      'of' in change &&
      change.of === 'alert' &&
      linesOf(change.document, state, givenAt),
  ).toEqual([])
})

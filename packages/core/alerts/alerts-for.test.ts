import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Group } from '../dossier.ts'
import type { Insolvency } from '../ledger/account.ts'
import {
  dollar,
  euro,
  type GivenDossier,
  givenAt,
  givenBook,
  givenHabits,
  givenInvoice,
  givenState,
} from '../testing/given.ts'
import { givenDispute } from '../testing/given-disputes.ts'
import { givenInsurance } from '../testing/given-insurance.ts'
import { givenPlan, givenPromise, mentioned } from '../testing/given-promises.ts'
import { alertsFor, alertsForBook } from './alerts-for.ts'

/** `overdue soon 31`, and for what is about one thing `dispute soon d1:late`; today is Friday 20 November 2026. */
const found = (state: AccountState): string[] =>
  alertsFor(state, givenAt).map(({ rule, urgency, stages }) =>
    [rule, urgency, ...stages.map(({ about, stage }) => (about === null ? stage : `${about}:${stage}`))].join(
      ' ',
    ),
  )

const receivership = (differs: Partial<Insolvency> = {}): Insolvency => ({
  kind: 'receivership',
  since: day('2026-10-05'),
  source: 'bodacc',
  claimBy: null,
  claimedOn: null,
  ...differs,
})

const owes = (minor: number, dueDay = '2026-12-20'): GivenDossier => ({
  items: [givenInvoice('FA-1', dueDay, minor)],
})
/** €499.99 due on a day, too little for a reminder, under a named limit: 60 days of extension, 30 to notify. */
const insured = (dueDay: string): GivenDossier => ({
  ...owes(49_999, dueDay),
  insurance: givenInsurance(),
})
/** A good customer with €60,000 of limit who has not been invoiced since 21 September, 60 days ago. */
const quiet: GivenDossier = { habits: givenHabits(), newestInvoiceDay: day('2026-09-21') }

/** Two halves of €3,000; the first was due today. */
const halves = givenPlan({
  instalments: ['2026-11-20', '2026-12-20'].map((on) => ({ dueDay: day(on), amountMinor: 300_000 })),
})
const raise = {
  id: 'x1',
  limitMinor: 8_000_000,
  waives: [],
  until: day('2026-12-05'),
  orderRef: null,
  openedAt: givenAt.now,
}
const raised = (until: string): GivenDossier => ({
  ...owes(7_000_000),
  exceptions: [{ ...raise, until: day(until) }],
})

const rows: [string, GivenDossier, string[]][] = [
  ['nothing owed, nothing to tell', {}, []],
  [
    'a customer who pays later, and still in time',
    { habits: givenHabits({ trend: 'worse', typicalDelayDays: 0 }) },
    [],
  ],
  // Overdue: 6 days and €500, 15 and €2,000, 31 and €1,000
  ['€500 for 5 days', owes(50_000, '2026-11-15'), []],
  ['€500 for 6 days', owes(50_000, '2026-11-14'), ['overdue digest 6']],
  ['€499.99 for 6 days', owes(49_999, '2026-11-14'), []],
  ['€1,999 for 15 days', owes(199_900, '2026-11-05'), ['overdue digest 6']],
  ['€2,000 for 15 days', owes(200_000, '2026-11-05'), ['overdue soon 15']],
  ['€1,000 for 31 days', owes(100_000, '2026-10-20'), ['overdue soon 31']],
  ['€1,000 for 61 days', owes(100_000, '2026-09-20'), ['overdue soon 61']],
  ['€1,000 for 91 days', owes(100_000, '2026-08-21'), ['overdue soon 91']],
  [
    'what a factor collects is nobody’s to remind',
    { items: [{ ...givenInvoice('FA-1', '2026-08-21', 100_000), factored: 'recourse' }] },
    [],
  ],
  [
    'nor what lawyers collect',
    {
      ...owes(100_000, '2026-08-21'),
      hold: { kind: 'legal', note: null, placedOn: day('2026-11-02'), placedBy: null },
    },
    [],
  ],
  [
    'a quarter of what is open is relieved by a dispute that credit accepted: €3,000 of €4,000 are left',
    {
      ...owes(400_000, '2026-10-20'),
      disputes: [givenDispute({ amountMinor: 400_000, acceptedOn: day('2026-11-18') })],
      mentioned: [mentioned('FA-1', 400_000)],
    },
    ['overdue soon 31', 'dispute digest d1:soon'],
  ],
  [
    'of €1,300 a dispute leaves €975: less than what is told from 31 days on',
    {
      ...owes(130_000, '2026-10-20'),
      disputes: [givenDispute({ amountMinor: 130_000, acceptedOn: day('2026-11-18') })],
      mentioned: [mentioned('FA-1', 130_000)],
    },
    ['overdue digest 6', 'dispute digest d1:soon'],
  ],
  // The limit of €60,000, with 5 % tolerated for a known grade
  ['89.99 % of the limit', owes(5_399_999), []],
  ['90 % of the limit', owes(5_400_000), ['near-limit digest near']],
  ['the whole limit', owes(6_000_000), ['near-limit digest near']],
  ['a cent over it', owes(6_000_001), ['breach soon over']],
  [
    'within the tolerance of grade B',
    { ...owes(6_250_000), habits: givenHabits() },
    ['near-limit digest near'],
  ],
  ['beyond the tolerance', { ...owes(6_250_001), habits: givenHabits() }, ['breach soon over']],
  ['a limit of zero and nothing owed', { limit: { minor: 0, until: null } }, []],
  ['a limit of zero and a cent owed', { ...owes(1), limit: { minor: 0, until: null } }, ['breach soon over']],
  ['no limit was ever set', { ...owes(9_000_000), limit: { minor: null, until: null } }, []],
  ['a limit that ends in 16 days', { limit: { minor: 100, until: day('2026-12-06') } }, []],
  ['in 15 days', { limit: { minor: 100, until: day('2026-12-05') } }, ['limit-expiring digest soon']],
  ['ended yesterday, with nothing owed', { limit: { minor: 100, until: day('2026-11-19') } }, []],
  [
    'ended yesterday, with €1 owed',
    { ...owes(100), limit: { minor: 100, until: day('2026-11-19') } },
    ['limit-expiring digest expired'],
  ],
  [
    'looked at a year ago less a day, grade B',
    { habits: givenHabits(), limitReviewedOn: day('2025-11-21') },
    [],
  ],
  ['a year ago', { habits: givenHabits(), limitReviewedOn: day('2025-11-20') }, ['limit-review digest due']],
  ['half a year ago, without a grade', { limitReviewedOn: day('2026-05-20') }, ['limit-review digest due']],
  // Agreements
  ['a dispute due in two business days', { disputes: [givenDispute({ dueDay: day('2026-11-24') })] }, []],
  ['in one', { disputes: [givenDispute({ dueDay: day('2026-11-23') })] }, ['dispute digest d1:soon']],
  ['today', { disputes: [givenDispute({ dueDay: day('2026-11-20') })] }, ['dispute digest d1:soon']],
  [
    'a business day ago',
    { disputes: [givenDispute({ dueDay: day('2026-11-19') })] },
    ['dispute soon d1:late'],
  ],
  [
    'three business days ago, and one that is soon',
    {
      disputes: [
        givenDispute({ dueDay: day('2026-11-17') }),
        givenDispute({ id: 'd2', dueDay: day('2026-11-23') }),
      ],
    },
    ['dispute soon d1:very-late d2:soon'],
  ],
  ['a promise for tomorrow', { promises: [givenPromise({ dueDay: day('2026-11-21') })] }, []],
  ['for today', { promises: [givenPromise({ dueDay: day('2026-11-20') })] }, ['promise digest pr1:due']],
  [
    'broken',
    { promises: [givenPromise({ state: { kind: 'broken', on: day('2026-11-19') } })] },
    ['promise soon pr1:broken'],
  ],
  [
    'a plan that is not kept',
    { plans: [givenPlan({ state: { kind: 'broken', on: day('2026-11-19') } })] },
    ['plan soon pl1:broken'],
  ],
  ['an instalment in a week', { plans: [givenPlan()] }, []],
  [
    'the second of two today',
    {
      plans: [
        givenPlan({
          instalments: ['2026-10-20', '2026-11-20'].map((on) => ({ dueDay: day(on), amountMinor: 250_000 })),
        }),
      ],
    },
    ['plan digest pl1:instalment-2'],
  ],
  [
    'the first of two halves was paid in advance: on its day and later there is nothing to tell',
    { plans: [halves], mentioned: [mentioned('F1', 300_000)] },
    [],
  ],
  [
    'a euro less was paid',
    { plans: [halves], mentioned: [mentioned('F1', 300_100)] },
    ['plan digest pl1:instalment-1'],
  ],
  // Exceptions for any order that raise the limit of €60,000 to €80,000
  ['€70,000 owed, raised for 15 days more', raised('2026-12-05'), ['limit-expiring digest x1:soon']],
  ['for 16 days more', raised('2026-12-06'), []],
  ['raised, and €60,000 are owed', { ...raised('2026-12-05'), ...owes(6_000_000) }, []],
  [
    'raised for one order: €70,000 are over the limit',
    { ...owes(7_000_000), exceptions: [{ ...raise, orderRef: 'SO-1', until: day('2026-12-05') }] },
    ['breach soon over'],
  ],
  [
    'the first of two raises ends in ten days, the second is enough until the 8th',
    {
      ...owes(7_000_000),
      exceptions: [
        { ...raise, until: day('2026-11-30') },
        { ...raise, id: 'x2', until: day('2026-12-08') },
      ],
    },
    [],
  ],
  [
    'the second is not enough: the first one is told',
    {
      ...owes(7_000_000),
      exceptions: [
        { ...raise, until: day('2026-11-30') },
        { ...raise, id: 'x2', limitMinor: 6_500_000, until: day('2026-12-01') },
      ],
    },
    ['limit-expiring digest x1:soon'],
  ],
  [
    'the limit itself ends tomorrow and the raise in two days',
    { ...raised('2026-11-22'), limit: { minor: 6_000_000, until: day('2026-11-21') } },
    ['limit-expiring digest soon x1:soon'],
  ],
  // Standing
  ['a customer who pays later', { habits: givenHabits({ trend: 'worse' }) }, ['habits-worse digest worse']],
  ['receivership', { account: { insolvency: receivership() } }, ['insolvency at-once receivership']],
  [
    'receivership: what is overdue is not reminded',
    { ...owes(900_000, '2026-10-01'), account: { insolvency: receivership() } },
    ['insolvency at-once receivership'],
  ],
  [
    'sixteen days to claim',
    { ...owes(100), account: { insolvency: receivership({ claimBy: day('2026-12-06') }) } },
    ['insolvency at-once receivership'],
  ],
  [
    'fifteen',
    { ...owes(100), account: { insolvency: receivership({ claimBy: day('2026-12-05') }) } },
    ['insolvency at-once receivership', 'claim-clock soon 15'],
  ],
  [
    'five',
    { ...owes(100), account: { insolvency: receivership({ claimBy: day('2026-11-25') }) } },
    ['insolvency at-once receivership', 'claim-clock soon 5'],
  ],
  [
    'too late',
    { ...owes(100), account: { insolvency: receivership({ claimBy: day('2026-11-19') }) } },
    ['insolvency at-once receivership', 'claim-clock soon missed'],
  ],
  [
    'claimed',
    {
      ...owes(100),
      account: { insolvency: receivership({ claimBy: day('2026-11-25'), claimedOn: day('2026-11-18') }) },
    },
    ['insolvency at-once receivership'],
  ],
  ['sixty days after the due day of what is insured', insured('2026-09-21'), []],
  ['a day later no more may be delivered', insured('2026-09-20'), ['insurer-clock soon 2026-09-20:stop']],
  ['fifteen days to notify the insurer', insured('2026-09-06'), ['insurer-clock soon 2026-09-06:15']],
  ['five', insured('2026-08-27'), ['insurer-clock soon 2026-08-27:5']],
  ['too late', insured('2026-08-21'), ['insurer-clock soon 2026-08-21:missed']],
  [
    'too late for two, five days for a third, and a fourth that has time',
    {
      ...insured('2026-08-21'),
      items: ['2026-08-20', '2026-08-21', '2026-08-27', '2026-09-06'].map((dueDay) =>
        givenInvoice(`FA-${dueDay}`, dueDay, 10_000),
      ),
    },
    ['insurer-clock soon 2026-08-20:missed 2026-08-21:missed 2026-08-27:5'],
  ],
  ['deliveries are not insured any more', { account: { cover: 'stopped' } }, ['cover-cut at-once stopped']],
  [
    'a bill that came back',
    { bills: [{ number: 'LCR-1', state: 'unpaid', dueDay: day('2026-11-15'), amountMinor: 100 }] },
    ['unpaid-bill at-once LCR-1:unpaid'],
  ],
  // Opportunity: A or B, less than 40 % used, 60 days quiet, €10,000 free
  ['a good customer who buys nothing', quiet, ['opportunity weekly quiet']],
  ['was invoiced 59 days ago', { ...quiet, newestInvoiceDay: day('2026-09-22') }, []],
  ['40 % used', { ...quiet, ...owes(2_400_000) }, []],
  ['grade C', { ...quiet, habits: givenHabits({ grade: 'C' }) }, []],
  ['less than €10,000 free', { ...quiet, limit: { minor: 999_999, until: null } }, []],
  [
    'something is ordered',
    {
      ...quiet,
      sums: { deliveries: [{ deliveryDay: day('2026-12-01'), undeliveredMinor: 1 }] },
    },
    [],
  ],
  [
    'on hold',
    { ...quiet, hold: { kind: 'manual', note: null, placedOn: day('2026-11-02'), placedBy: null } },
    [],
  ],
]

describe('what is to be told of an account', () => {
  test.each(rows)('%s', (_, dossier, expected) => {
    expect(found(givenState({ dossier }))).toEqual(expected)
  })

  test('thresholds are in the base currency: $2,174 are €2,000.08 at 0.92', () => {
    const dossier: GivenDossier = {
      ...owes(217_400, '2026-11-05'),
      account: { currency: dollar },
    }
    const rates = [{ currency: dollar, day: day('2026-11-20'), baseMicros: 920_000 }]
    expect(found(givenState({ dossier, book: { rates } }))).toEqual(['overdue soon 15'])
    const low = [{ currency: dollar, day: day('2026-11-20'), baseMicros: 910_000 }]
    expect(found(givenState({ dossier, book: { rates: low } }))).toEqual(['overdue digest 6'])
  })

  test('without a rate thresholds are left out: rather one alert too many', () => {
    const dossier: GivenDossier = {
      ...owes(1, '2026-11-05'),
      account: { currency: dollar },
    }
    expect(found(givenState({ dossier }))).toEqual(['overdue soon 15'])
  })
})

describe('what is to be told of a credit group', () => {
  const group: Group = {
    version: 1,
    id: 'G1',
    name: 'Durand Group',
    currency: euro,
    limit: { minor: 9_000_000, until: null },
    members: 2,
    leadId: 'A1',
    sums: [
      {
        currency: euro,
        openMinor: 9_000_001,
        creditsMinor: 0,
        billsMinor: 0,
        deliveredNotInvoicedMinor: 0,
        deliveries: [],
        limitsMinor: 12_000_000,
        reservations: [],
      },
    ],
  }
  const member = (id: string, limitMinor = 9_000_000) =>
    found(
      givenState({
        dossier: { account: { id, groupId: 'G1' } },
        group: { ...group, limit: { minor: limitMinor, until: null } },
      }),
    )

  test('a group a cent beyond its limit is told on its lead’s card alone', () => {
    expect(member('A1')).toEqual(['group-breach soon over'])
    expect(member('A2')).toEqual([])
    expect(member('A1', 9_000_001)).toEqual([])
  })
})

describe('what is to be told of the book', () => {
  const age = (ledgerDay: string | null) =>
    alertsForBook(givenBook({ ledgerDay: ledgerDay === null ? null : day(ledgerDay) }), givenAt.today).map(
      ({ rule }) => rule,
    )

  test('a ledger of Wednesday is two business days old on Friday, of Tuesday three: too old', () => {
    expect(age('2026-11-18')).toEqual([])
    expect(age('2026-11-17')).toEqual(['ledger-old'])
  })

  test('a book without a ledger is new, not old', () => {
    expect(age(null)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { day, type IsoDay } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import type { Group } from '../dossier.ts'
import { followFacts } from '../follow/follow-facts.ts'
import { euro, type GivenDossier, givenAt, givenHabits, givenInvoice, givenState } from '../testing/given.ts'
import { givenAlert } from '../testing/given-alert.ts'
import { givenDispute } from '../testing/given-disputes.ts'
import { givenInsurance } from '../testing/given-insurance.ts'
import { givenPlan, givenPromise, mentioned } from '../testing/given-promises.ts'
import type { AlertRule } from './alert.ts'

/** What closes an alert about some things, or about the account, on Friday 20 November 2026. */
function closing(rule: AlertRule, state: WatchedState, things: string[] = []): string[] {
  const stage = { stage: 'x', rank: 1 }
  const stages =
    things.length === 0 ? [{ about: null, ...stage }] : things.map((about) => ({ about, ...stage }))
  const alerts = [givenAlert({ id: `${rule}@0`, rule, stages })]
  const dossier = { ...state.dossier, alerts }
  return followFacts({ ...state, dossier }, givenAt).flatMap(({ changes }) =>
    changes.flatMap((change) =>
      change.kind === 'matter-ended' && change.of === 'alert' ? (change.document.ended?.cause ?? []) : [],
    ),
  )
}

const owes = (minor: number, dueDay = '2026-12-30') => ({ items: [givenInvoice('FA-1', dueDay, minor)] })
/** The newest ledger brought money. */
const paying = { lastPayment: { minor: 300_000, on: day('2026-11-20') } }
const ended = { minor: 6_000_000, until: day('2026-11-19') }
const none = { minor: null, until: null }
const proceedings = (claimedOn: IsoDay | null, claimBy: IsoDay | null = day('2026-11-25')) => ({
  account: {
    insolvency: {
      kind: 'safeguard' as const,
      since: day('2026-10-05'),
      source: 'bodacc',
      claimBy,
      claimedOn,
    },
  },
})
const raise = (limitMinor: number) => ({
  id: 'x1',
  limitMinor,
  waives: [],
  until: day('2026-12-01'),
  orderRef: null,
  openedAt: givenAt.now,
})
const bill = (number: string, state: 'accepted' | 'unpaid') => ({
  number,
  state,
  dueDay: day('2026-11-15'),
  amountMinor: 100,
})

const rows: [string, AlertRule, GivenDossier, string, string[]?][] = [
  ['the ledger brought the money', 'overdue', paying, 'paid'],
  ['the due day was moved: nothing was paid', 'overdue', owes(300_000), 'otherwise'],
  [
    'the last payment was of a ledger before',
    'overdue',
    { lastPayment: { minor: 1, on: day('2026-11-19') } },
    'otherwise',
  ],
  ['all but €1 was paid', 'overdue', { ...paying, ...owes(100, '2026-11-05') }, 'otherwise'],
  [
    'a dispute takes €675 off €1,100',
    'overdue',
    {
      ...paying,
      items: [givenInvoice('FA-1', '2026-11-05', 67_500), givenInvoice('FA-2', '2026-12-30', 202_500)],
      disputes: [givenDispute({ amountMinor: 67_500, acceptedOn: day('2026-11-18') })],
      mentioned: [mentioned('FA-1', 67_500, '2026-11-05')],
    },
    'disputed',
  ],
  [
    'it was sold to a factor',
    'overdue',
    { ...paying, items: [{ ...givenInvoice('FA-1', '2026-11-05', 300_000), factored: 'recourse' }] },
    'factored',
  ],
  [
    'with the lawyers',
    'overdue',
    {
      ...owes(300_000, '2026-11-05'),
      hold: { kind: 'legal', note: null, placedOn: givenAt.today, placedBy: null },
    },
    'proceedings',
  ],
  ['€50,000 are owed', 'breach', owes(5_000_000), 'within-limit'],
  [
    '€90,000 are owed and the limit of €60,000 has expired',
    'breach',
    { ...owes(9_000_000), limit: ended },
    'limit-ended',
  ],
  ['the limit was taken away', 'breach', { ...owes(9_000_000), limit: none }, 'otherwise'],
  ['it is beyond the limit now', 'near-limit', owes(6_100_000), 'over-limit'],
  ['not near any more', 'near-limit', {}, 'within-limit'],
  ['the limit has expired', 'near-limit', { ...owes(5_500_000), limit: ended }, 'limit-ended'],
  ['a new limit', 'limit-expiring', {}, 'limit-renewed'],
  ['expired, and nothing is owed', 'limit-expiring', { limit: ended }, 'paid'],
  ['none any more', 'limit-expiring', { limit: none }, 'otherwise'],
  [
    'the raise is not needed any more',
    'limit-expiring',
    { ...owes(5_000_000), exceptions: [raise(8_000_000)] },
    'within-limit',
    ['x1'],
  ],
  ['the raise has ended', 'limit-expiring', owes(7_000_000), 'limit-ended', ['x1']],
  ['looked at', 'limit-review', {}, 'limit-reviewed'],
  ['no limit to look at', 'limit-review', { limit: none }, 'otherwise'],
  ['it has ended', 'dispute', {}, 'settled', ['d1']],
  [
    'it is due later now',
    'dispute',
    { disputes: [givenDispute({ dueDay: day('2026-12-01') })] },
    'otherwise',
    ['d1'],
  ],
  ['cancelled', 'promise', {}, 'ended', ['pr1']],
  ['postponed', 'promise', { promises: [givenPromise()] }, 'otherwise', ['pr1']],
  [
    'broken and paid late, while another is open',
    'promise',
    {
      promises: [
        givenPromise({ state: { kind: 'broken', on: day('2026-11-10') } }),
        givenPromise({ id: 'pr2', invoices: [mentioned('F2', 100)] }),
      ],
      mentioned: [mentioned('F1', 0), mentioned('F2', 100)],
    },
    'paid',
    ['pr1'],
  ],
  [
    'broken so long ago that it is forgotten',
    'promise',
    {
      promises: [givenPromise({ state: { kind: 'broken', on: day('2024-11-10') } })],
      mentioned: [mentioned('F1', 600_000)],
    },
    'ended',
    ['pr1'],
  ],
  ['cancelled', 'plan', {}, 'ended', ['pl1']],
  ['all paid', 'plan', { plans: [givenPlan()], mentioned: [mentioned('F1', 0)] }, 'paid', ['pl1']],
  [
    'what was due is paid',
    'plan',
    { plans: [givenPlan()], mentioned: [mentioned('F1', 300_000)] },
    'paid',
    ['pl1'],
  ],
  ['steady', 'habits-worse', { habits: givenHabits() }, 'pays-better'],
  ['unknown', 'habits-worse', {}, 'otherwise'],
  ['none', 'insolvency', {}, 'proceedings-ended'],
  ['no proceedings', 'claim-clock', {}, 'proceedings-ended'],
  ['declared', 'claim-clock', { ...owes(100), ...proceedings(day('2026-11-18')) }, 'claimed'],
  ['nothing is owed', 'claim-clock', proceedings(null), 'paid'],
  [
    'nobody knows from when it counts',
    'claim-clock',
    { ...owes(100), ...proceedings(null, null) },
    'otherwise',
  ],
  ['it has gone', 'unpaid-bill', { bills: [bill('LCR-2', 'accepted')] }, 'paid', ['LCR-1']],
  ['it is accepted again', 'unpaid-bill', { bills: [bill('LCR-1', 'accepted')] }, 'otherwise', ['LCR-1']],
  ['covered', 'cover-cut', { account: { cover: 'covered' }, insurance: givenInsurance() }, 'covered'],
  ['not insured', 'cover-cut', { account: { cover: 'none' } }, 'otherwise'],
  ['paid', 'insurer-clock', { ...paying, insurance: givenInsurance() }, 'paid', ['2026-09-06']],
  [
    'the due day was moved',
    'insurer-clock',
    { ...owes(100), insurance: givenInsurance() },
    'otherwise',
    ['2026-09-06'],
  ],
  [
    'not insured any more',
    'insurer-clock',
    { ...paying, ...owes(100, '2026-09-06') },
    'otherwise',
    ['2026-09-06'],
  ],
  ['invoiced today', 'opportunity', { newestInvoiceDay: day('2026-11-20') }, 'ordered'],
  ['on hold', 'opportunity', { newestInvoiceDay: day('2026-09-01') }, 'otherwise'],
]

test.each(rows)('what closes an alert: %s (%s)', (_, rule, dossier, cause, things) => {
  expect(closing(rule, givenState({ dossier }), things)).toContain(cause)
  expect(closing(rule, givenState({ dossier }), things)).toHaveLength(1)
})

describe('what closes the alert of a credit group', () => {
  const group: Group = {
    version: 1,
    id: 'G1',
    name: 'Durand Group',
    currency: euro,
    limit: { minor: 9_000_000, until: null },
    members: 2,
    leadId: 'A1',
    sums: [],
  }
  const of = (differs: Partial<Group> | null) =>
    closing('group-breach', givenState({ group: differs && { ...group, ...differs } }))

  test('its limit is enough, has expired, was taken away; or it stands on another card', () => {
    expect(of({})).toEqual(['within-limit'])
    expect(of({ limit: ended })).toEqual(['limit-ended'])
    expect(of({ limit: none })).toEqual(['otherwise'])
    expect(of({ leadId: 'A0' })).toEqual(['otherwise'])
    expect(of(null)).toEqual(['otherwise'])
  })
})

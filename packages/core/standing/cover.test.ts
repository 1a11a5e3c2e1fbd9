import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { DisputeReason } from '../disputes/dispute-reason.ts'
import type { Dossier } from '../dossier.ts'
import { exposureOf } from '../ledger/exposure.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { policyPreset } from '../policy/presets.ts'
import { type GivenDossier, givenAt, givenDossier, givenInvoice } from '../testing/given.ts'
import { givenInsurance } from '../testing/given-insurance.ts'
import { coverOf, residualOf } from './cover.ts'

const at = { today: givenAt.today, policy: policyPreset('balanced') }

/** Delivered on a day, due 30 days later, with VAT of 20 %. */
const delivered = (
  number: string,
  on: string,
  openMinor: number,
  differs: Partial<Invoice> = {},
): Invoice => ({
  ...givenInvoice(number, addDays(day(on), 30), openMinor),
  invoiceDay: day(on),
  ...differs,
})

const disputeOn = (invoiceNumber: string, reason: DisputeReason): Dispute => ({
  id: `d-${invoiceNumber}`,
  reason,
  invoiceNumber,
  invoice: { openMinor: 100_000, dueDay: day('2026-11-30') },
  scope: 'amount',
  amountMinor: 10_000,
  lines: [],
  note: null,
  inWriting: false,
  openedAt: givenAt.now,
  openedBy: { personId: 'p-rep', name: 'A rep' },
  team: 'logistics',
  owner: null,
  dueDay: day('2026-11-24'),
  attachments: [],
  commentCount: 0,
  acceptedOn: null,
  escalatedAt: null,
  reopenedCount: 0,
  state: { kind: 'raised' },
})

const cover = (items: Invoice[], differs: GivenDossier = {}) =>
  coverOf(givenDossier({ insurance: givenInsurance(), items, ...differs }), at)

const told = (items: Invoice[], differs: GivenDossier = {}) =>
  cover(items, differs).invoices.map(({ number, coveredMinor, why }) => [number, coveredMinor, why])

describe('a named limit of €50,000 at 90 %', () => {
  test('€12,000 with VAT are €10,000 without, of which €9,000 are covered', () => {
    expect(cover([delivered('F1', '2026-11-02', 1_200_000)])).toEqual({
      coveredMinor: 900_000,
      uncoveredMinor: 300_000,
      limitLeftMinor: 4_000_000,
      notListedMinor: 0,
      invoices: [
        {
          number: 'F1',
          dueDay: '2026-12-02',
          openMinor: 1_200_000,
          creditedMinor: 0,
          eligibleMinor: 1_000_000,
          coveredMinor: 900_000,
          why: null,
          deadlines: { stopDay: '2027-01-31', notifyBy: '2027-03-02', passed: 'none' },
        },
      ],
    })
  })

  test('the oldest deliveries use the limit first: €48,000 of it, €2,000 are left of the second', () => {
    const items = [delivered('F2', '2026-11-10', 3_000_000), delivered('F1', '2026-11-02', 5_760_000)]
    const found = cover(items)
    expect(found.invoices.map(({ number, coveredMinor, why }) => [number, coveredMinor, why])).toEqual([
      ['F1', 4_320_000, null],
      ['F2', 180_000, 'limit-reached'],
    ])
    expect(found).toMatchObject({ coveredMinor: 4_500_000, uncoveredMinor: 4_260_000, limitLeftMinor: 0 })
  })

  const lines: [string, Invoice, Parameters<typeof givenInsurance>[0], string | null][] = [
    ['delivered on the first day', delivered('F1', '2026-10-01', 1_200), { from: day('2026-10-01') }, null],
    [
      'delivered the day before',
      delivered('F1', '2026-09-30', 1_200),
      { from: day('2026-10-01') },
      'before-cover',
    ],
    ['delivered on the last day', delivered('F1', '2026-10-01', 1_200), { until: day('2026-10-01') }, null],
    [
      'delivered the day after',
      delivered('F1', '2026-10-02', 1_200),
      { until: day('2026-10-01') },
      'after-cover',
    ],
    [
      'delivered before the cut',
      delivered('F1', '2026-10-01', 1_200),
      { cancelledFrom: day('2026-10-02') },
      null,
    ],
    [
      'delivered on its day',
      delivered('F1', '2026-10-02', 1_200),
      { cancelledFrom: day('2026-10-02') },
      'cover-cut',
    ],
    [
      'cut, and cannot be',
      delivered('F1', '2026-10-02', 1_200),
      { cancelledFrom: day('2026-10-02'), nonCancellable: true },
      null,
    ],
    [
      'delivered in a gap',
      delivered('F1', '2026-10-02', 1_200),
      { gaps: [{ from: day('2026-10-02'), to: day('2026-10-02') }] },
      'cover-cut',
    ],
    ['on the longest terms', delivered('F1', '2026-10-02', 1_200), { maxTermsDays: 30 }, null],
    ['on a day more', delivered('F1', '2026-10-02', 1_200), { maxTermsDays: 29 }, 'terms-too-long'],
    ['on any terms', delivered('F1', '2026-10-02', 1_200), { maxTermsDays: null }, null],
    ['factored', delivered('F1', '2026-10-02', 1_200, { factored: 'recourse' }), {}, 'factored'],
  ]
  test.each(lines)('an invoice %s', (_, item, differs, expected) => {
    const insurance = givenInsurance(differs)
    expect(told([item], { insurance })).toEqual([['F1', expected === null ? 900 : 0, expected]])
  })

  test('a dispute pauses the whole invoice where its reason does, a query does not', () => {
    const items = [delivered('F1', '2026-11-02', 120_000), delivered('F2', '2026-11-03', 120_000)]
    const disputes = [disputeOn('F1', 'SHORT'), disputeOn('F2', 'INV_MISSING')]
    expect(told(items, { disputes })).toEqual([
      ['F1', 0, 'disputed'],
      ['F2', 90_000, null],
    ])
    const policy = policyPreset('balanced')
    policy.disputes.reasons.SHORT.pausesCover = false
    const dossier = givenDossier({ insurance: givenInsurance(), items, disputes })
    expect(coverOf(dossier, { ...at, policy }).coveredMinor).toBe(180_000)
  })

  test('credits are taken off what is insured, oldest first: €6,000 leave €4,500 of the first covered', () => {
    const items = [
      delivered('F1', '2026-11-02', 1_200_000),
      delivered('F2', '2026-11-03', 120_000),
      delivered('A1', '2026-11-04', -600_000),
    ]
    expect(told(items)).toEqual([
      ['F1', 450_000, null],
      ['F2', 90_000, null],
    ])
    const more = [...items, delivered('A2', '2026-11-05', -660_000)]
    expect(told(more)).toEqual([
      ['F1', 0, 'credited'],
      ['F2', 45_000, null],
    ])
  })

  test('what the dossier does not list counts as not covered', () => {
    const found = cover([delivered('F1', '2026-11-02', 120_000)], {
      itemCount: 301,
      sums: { openMinor: 1_000_000 },
    })
    expect(found).toMatchObject({ coveredMinor: 90_000, notListedMinor: 880_000, uncoveredMinor: 910_000 })
  })

  test('without insurance nothing is covered', () => {
    expect(told([delivered('F1', '2026-11-02', 120_000)], { insurance: null })).toEqual([
      ['F1', 0, 'not-insured'],
    ])
  })

  test('where the customer has no VAT, all is eligible', () => {
    expect(told([delivered('F1', '2026-11-02', 100_000)], { account: { vatBps: 0 } })).toEqual([
      ['F1', 90_000, null],
    ])
  })

  test.each([
    ['2027-01-31', 'none'],
    ['2027-02-01', 'stop'],
    ['2027-03-02', 'stop'],
    ['2027-03-03', 'notify'],
  ])('due 2 December, 60 days to wait and 30 to notify: on %s passed is %s', (today, passed) => {
    const dossier = givenDossier({
      insurance: givenInsurance(),
      items: [delivered('F1', '2026-11-02', 120_000)],
    })
    expect(coverOf(dossier, { ...at, today: day(today) }).invoices[0]?.deadlines?.passed).toBe(passed)
  })

  test('the residual risk is exposure less cover: €30,000 with €22,500 covered', () => {
    const dossier = givenDossier({
      insurance: givenInsurance(),
      items: [delivered('F1', '2026-11-02', 3_000_000)],
    })
    const exposure = exposureOf(dossier, { ...givenAt, orderHorizonDays: 60, exceptOrder: null })
    expect(residualOf(exposure, coverOf(dossier, at))).toBe(750_000)
  })
})

describe('whatever is insured', () => {
  const item = fc.record({
    day: fc.integer({ min: 0, max: 400 }),
    terms: fc.integer({ min: 0, max: 90 }),
    openMinor: fc.integer({ min: -500_000, max: 3_000_000 }).filter((minor) => minor !== 0),
    factored: fc.constantFrom(null, null, null, 'recourse' as const),
  })
  const dossiers: fc.Arbitrary<Dossier> = fc
    .record({
      items: fc.array(item, { maxLength: 12 }),
      limitMinor: fc.integer({ min: 0, max: 4_000_000 }),
      coveredShareBps: fc.integer({ min: 0, max: 10_000 }),
      cutDay: fc.option(fc.integer({ min: 0, max: 400 })),
      vatBps: fc.constantFrom(0, 600, 2_000, 2_100),
    })
    .map(({ items, cutDay, vatBps, ...terms }) => {
      const start = day('2025-10-20')
      const cancelledFrom = cutDay === null ? null : addDays(start, cutDay)
      const insurance = givenInsurance({ ...terms, cancelledFrom })
      const invoices = items.map(({ day: on, terms: days, ...rest }, index) => ({
        ...givenInvoice(`F${String(index)}`, addDays(start, on + days), rest.openMinor),
        ...rest,
        invoiceDay: addDays(start, on),
      }))
      return givenDossier({ insurance, items: invoices, account: { vatBps } })
    })

  test('never more than the share of the limit, never below zero, and the invoices add up', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const found = coverOf(dossier, at)
        const { insurance, sums } = dossier
        const most = BigInt(insurance?.limitMinor ?? 0) * BigInt(insurance?.coveredShareBps ?? 0)
        expect(BigInt(found.coveredMinor) * 10_000n <= most).toBe(true)
        expect(found.coveredMinor).toBe(found.invoices.reduce((sum, one) => sum + one.coveredMinor, 0))
        expect(found.coveredMinor + found.uncoveredMinor).toBe(sums.openMinor - sums.creditsMinor)
        expect(found.notListedMinor).toBe(0)
        for (const { coveredMinor, eligibleMinor, openMinor, creditedMinor, why } of found.invoices) {
          expect(coveredMinor).toBeGreaterThanOrEqual(0)
          expect(coveredMinor).toBeLessThanOrEqual(eligibleMinor)
          expect(eligibleMinor).toBeLessThanOrEqual(openMinor - creditedMinor)
          if (why !== null && why !== 'limit-reached') expect(coveredMinor).toBe(0)
        }
        if (sums.creditsMinor <= sums.openMinor) expect(found.uncoveredMinor).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 200 },
    )
  })

  test('the whole is the share of the eligible amount, or of the limit, rounded down once', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const { insurance } = dossier
        const { invoices, coveredMinor } = coverOf(dossier, at)
        const eligible = invoices.reduce((sum, one) => sum + one.eligibleMinor, 0)
        const insured = BigInt(Math.min(eligible, insurance?.limitMinor ?? 0))
        expect(BigInt(coveredMinor)).toBe((insured * BigInt(insurance?.coveredShareBps ?? 0)) / 10_000n)
      }),
      { numRuns: 200 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { policyPreset } from '../policy/presets.ts'
import { type GivenDossier, givenAt, givenDossier, givenInvoice } from '../testing/given.ts'
import { givenInsurance } from '../testing/given-insurance.ts'
import { coverOf } from './cover.ts'
import { insurerClockOf, insurerClocksOf } from './insurer-clock.ts'

const policy = policyPreset('balanced')

const clock = (items: Invoice[], differs: GivenDossier = {}, today = givenAt.today) =>
  insurerClockOf(givenDossier({ insurance: givenInsurance(), items, ...differs }), { today, policy })

const due = (dueDay: string, openMinor = 100_000, differs: Partial<Invoice> = {}): Invoice => ({
  ...givenInvoice(`F-${dueDay}`, dueDay, openMinor),
  ...differs,
})

describe('the insurer’s clock, 60 days to wait and 30 to notify', () => {
  test('is about the earliest due day with money open', () => {
    expect(clock([due('2026-10-20'), due('2026-09-01')])).toEqual({
      dueDay: '2026-09-01',
      openMinor: 100_000,
      stopDay: '2026-10-31',
      notifyBy: '2026-11-30',
      passedMinor: 0,
    })
  })

  test('once a day to notify has passed, the next one counts, and the passed amount is told', () => {
    const items = [due('2026-08-21'), due('2026-08-22', 50_000)]
    expect(clock(items)).toMatchObject({ dueDay: '2026-08-22', notifyBy: '2026-11-20', passedMinor: 100_000 })
    expect(clock(items, {}, day('2026-11-21'))).toMatchObject({ dueDay: '2026-08-22', passedMinor: 150_000 })
  })

  test('an invoice that is not due yet has one too', () => {
    expect(clock([due('2026-12-31')])).toMatchObject({ notifyBy: '2027-03-31' })
  })

  const silent: [string, Invoice[], GivenDossier][] = [
    ['nothing is open', [], {}],
    ['there is no insurance', [due('2026-10-20')], { insurance: null }],
    ['it bears nothing', [due('2026-10-20')], { insurance: givenInsurance({ limitMinor: 0 }) }],
    ['all of it is factored', [due('2026-10-20', 100_000, { factored: 'recourse' })], {}],
    ['it was due before the cover', [due('2025-12-31')], {}],
    [
      'it was delivered after the cut, or on terms of more than 60 days',
      [due('2026-10-20')],
      { insurance: givenInsurance({ cancelledFrom: day('2026-08-21') }) },
    ],
    [
      'it was delivered after the end, or on terms of more than 60 days',
      [due('2026-10-20')],
      { insurance: givenInsurance({ until: day('2026-08-20') }) },
    ],
  ]
  test.each(silent)('is silent where %s', (_, items, differs) => {
    expect(clock(items, differs)).toBeNull()
  })

  test.each([
    ['delivered before the cut on 60 days', { cancelledFrom: day('2026-08-22') }],
    ['cut, and cannot be', { cancelledFrom: day('2026-01-02'), nonCancellable: true }],
    ['on terms without a bound', { cancelledFrom: day('2026-01-02'), maxTermsDays: null }],
    ['delivered on the last day on 60 days', { until: day('2026-08-21') }],
    ['due on the first day', { from: day('2026-10-20') }],
  ])('rings for what may be covered: %s', (_, differs) => {
    expect(clock([due('2026-10-20')], { insurance: givenInsurance(differs) })).not.toBeNull()
  })

  test('a deadline that was missed is not hidden by the next: of four due days two are missed, one is to come', () => {
    const items = ['2026-08-20', '2026-08-21', '2026-08-22', '2026-09-06'].map((on) =>
      givenInvoice(`FA-${on}`, on, 100_000),
    )
    const dossier = givenDossier({ insurance: givenInsurance(), items })
    const at = { today: day('2026-11-20'), policy }
    expect(insurerClocksOf(dossier, at).map(({ dueDay, notifyBy }) => [dueDay, notifyBy])).toEqual([
      ['2026-08-20', '2026-11-18'],
      ['2026-08-21', '2026-11-19'],
      ['2026-08-22', '2026-11-20'],
    ])
    expect(insurerClockOf(dossier, at)).toMatchObject({ dueDay: '2026-08-22', passedMinor: 200_000 })
  })

  test('a dispute that pauses cover stops it, a query does not', () => {
    const item = due('2026-10-20')
    const mentioned = [{ number: item.number, dueDay: item.dueDay, openMinor: item.openMinor }]
    const dispute = { invoiceNumber: item.number, state: { kind: 'raised' as const } }
    const withReason = (reason: 'SHORT' | 'INV_MISSING') => {
      const dossier = givenDossier({ insurance: givenInsurance(), items: [item], mentioned })
      const disputes = [{ ...dispute, reason }] as typeof dossier.disputes
      return insurerClockOf({ ...dossier, disputes }, { today: givenAt.today, policy })
    }
    expect(withReason('SHORT')).toBeNull()
    expect(withReason('INV_MISSING')).toMatchObject({ openMinor: 100_000 })
  })

  test('an invoice that is both factored and disputed hides no other of its due day', () => {
    const both = { ...due('2026-10-20', 100_000, { factored: 'recourse' }), number: 'F-both' }
    const items = [both, due('2026-10-20')]
    const mentioned = [{ number: 'F-both', dueDay: both.dueDay, openMinor: both.openMinor }]
    const dossier = givenDossier({ insurance: givenInsurance(), items, mentioned })
    const dispute = { invoiceNumber: 'F-both', reason: 'SHORT' as const, state: { kind: 'raised' as const } }
    const disputes = [dispute] as typeof dossier.disputes
    const at = { today: givenAt.today, policy }
    expect(insurerClockOf({ ...dossier, disputes }, at)).toMatchObject({ openMinor: 100_000 })
  })

  test('is silent for no invoice that is covered', () => {
    const start = day('2025-12-01')
    const items = fc.array(
      fc.record({ on: fc.integer({ min: 0, max: 300 }), terms: fc.integer({ min: 0, max: 90 }) }),
      { minLength: 1, maxLength: 5 },
    )
    const insurances = fc.record({
      from: fc.integer({ min: 0, max: 60 }).map((days) => addDays(start, days)),
      until: fc.option(fc.integer({ min: 100, max: 300 }).map((days) => addDays(start, days))),
      cancelledFrom: fc.option(fc.integer({ min: 50, max: 300 }).map((days) => addDays(start, days))),
      maxTermsDays: fc.option(fc.integer({ min: 0, max: 90 })),
    })
    fc.assert(
      fc.property(items, insurances, (given, differs) => {
        const invoices = given.map(({ on, terms }, index) => ({
          ...givenInvoice(`F${String(index)}`, addDays(start, on + terms), 120_000),
          invoiceDay: addDays(start, on),
        }))
        const dossier = givenDossier({ insurance: givenInsurance(differs), items: invoices })
        const at = { today: start, policy }
        const covered = coverOf(dossier, at).invoices.filter(({ coveredMinor }) => coveredMinor > 0)
        const [first] = covered.map(({ dueDay }) => dueDay).toSorted()
        const rings = insurerClockOf(dossier, at)
        if (first !== undefined) expect(rings !== null && rings.dueDay <= first).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../day.ts'
import type { PromiseToPay } from '../../promises/promise-to-pay.ts'
import {
  type GivenDossier,
  givenAsk,
  givenAt,
  givenHabits,
  givenInvoice,
  givenState,
} from '../../testing/given.ts'
import { givenPromise, mentioned } from '../../testing/given-promises.ts'
import { checkCredit } from '../check-credit.ts'
import type { Way } from '../credit-check.ts'

const waysOf = (dossier: GivenDossier): Way[] =>
  checkCredit(givenState({ dossier }), givenAsk(), givenAt).ways
const stepsOf = (dossier: GivenDossier) => waysOf(dossier).map(({ steps }) => steps)
const pay = (...invoices: [string, number][]) => ({
  kind: 'pay',
  invoices: invoices.map(([number, openMinor]) => ({ number, openMinor })),
  totalMinor: invoices.reduce((sum, [, openMinor]) => sum + openMinor, 0),
})
/** Invoices that are not too old by themselves, as items and as what a promise names. */
const owes = (...open: [string, number][]) => ({
  items: open.map(([number, minor]) => givenInvoice(number, '2026-11-10', minor)),
  mentioned: open.map(([number, minor]) => mentioned(number, minor, '2026-11-10')),
})
const broken = (differs: Partial<PromiseToPay>): PromiseToPay =>
  givenPromise({ dueDay: day('2026-11-13'), state: { kind: 'broken', on: day('2026-11-16') }, ...differs })

describe('a broken promise is made good', () => {
  test('by paying its invoice, by an exception that names it, or by prepayment', () => {
    const facts = owes(['F1', 600_000])
    expect(stepsOf({ ...facts, promises: [broken({ invoices: facts.mentioned })] })).toEqual([
      [pay(['F1', 600_000])],
      [
        {
          kind: 'exception',
          scope: 'temporary',
          limitMinor: null,
          waives: ['broken-promise'],
          until: '2027-01-31',
        },
      ],
      [{ kind: 'terms', terms: { kind: 'prepayment' } }],
    ])
  })

  test('by the fewest of its invoices that reach what was promised', () => {
    const facts = owes(['F1', 300_000], ['F2', 200_000], ['F3', 250_000])
    const promise = broken({ invoices: facts.mentioned, amountMinor: 450_000 })
    expect(stepsOf({ ...facts, promises: [promise] })[0]).toEqual([pay(['F1', 300_000], ['F2', 200_000])])
  })

  test('two promises each by their own invoice, though one alone would be enough money', () => {
    const facts = owes(['F1', 100_000], ['F2', 900_000])
    const [one, other] = facts.mentioned.map((invoice, index) =>
      broken({ id: `pr${String(index)}`, invoices: [invoice], amountMinor: 100_000 }),
    )
    const promises = [one, other].filter((promise) => promise !== undefined)
    expect(stepsOf({ ...facts, promises })[0]).toEqual([pay(['F1', 100_000], ['F2', 900_000])])
  })

  test('with what is too old in one payment', () => {
    const facts = owes(['F1', 600_000])
    const items = [givenInvoice('F0', '2026-10-20', 700_000), ...facts.items]
    const promises = [broken({ invoices: facts.mentioned })]
    expect(stepsOf({ ...facts, items, promises })[0]).toEqual([pay(['F1', 600_000], ['F0', 700_000])])
  })

  test('where it was for what is too old, paying that is enough', () => {
    const items = [givenInvoice('F0', '2026-10-20', 700_000), givenInvoice('F1', '2026-10-21', 90_000)]
    const named = [mentioned('F0', 700_000)]
    const promises = [broken({ invoices: named })]
    expect(stepsOf({ items, mentioned: named, promises })[0]).toEqual([pay(['F0', 700_000])])
  })

  test('of nine small invoices: all that is due by their last day, in one sentence', () => {
    const facts = owes(
      ...Array.from({ length: 9 }, (_, index): [string, number] => [`F${String(index)}`, 10_000]),
    )
    const promises = [broken({ invoices: facts.mentioned, amountMinor: 90_000 })]
    expect(stepsOf({ ...facts, promises })[0]).toEqual([
      { kind: 'pay-overdue', dueBefore: '2026-11-11', count: 9, totalMinor: 90_000 },
    ])
  })

  test('what is in dispute is not asked to be paid', () => {
    const facts = owes(['F1', 600_000])
    const items = facts.items.map((item) => ({ ...item, disputedMinor: 100_000 }))
    const promises = [broken({ invoices: facts.mentioned })]
    expect(stepsOf({ ...facts, items, promises })[0]).toMatchObject([{ kind: 'exception' }])
  })
})

describe('an open promise is waited for', () => {
  /** €50,000 owed of a limit of €60,000, and €30,000 asked for; the €30,000 of F2 are due in December. */
  const facts = {
    items: [givenInvoice('F1', '2026-11-10', 2_000_000), givenInvoice('F2', '2026-12-10', 3_000_000)],
    mentioned: [mentioned('F1', 2_000_000, '2026-11-10')],
  }
  const promised = (amountMinor: number, dueDay = '2026-11-27') =>
    givenPromise({ invoices: facts.mentioned, amountMinor, dueDay: day(dueDay) })
  const waits = (dossier: GivenDossier) =>
    stepsOf({ ...facts, ...dossier })
      .flat()
      .filter(({ kind }) => kind === 'wait')

  test('until its day, where it pays the whole invoice', () => {
    expect(waits({ promises: [promised(2_000_000)] })).toEqual([
      {
        kind: 'wait',
        until: '2026-11-27',
        invoices: [{ number: 'F1', openMinor: 2_000_000 }],
        totalMinor: 2_000_000,
        promised: true,
      },
    ])
    expect(waits({ promises: [promised(1_999_999)] })).toEqual([])
  })

  test('whatever the habits say: promised for the 27th, F1 is not expected on the 23rd', () => {
    const dossier = { habits: givenHabits({ typicalDelayDays: 13, grade: 'A' }), items: facts.items }
    expect(waits(dossier)).toMatchObject([{ until: '2026-11-23', promised: false }])
    const items = [facts.items[0]].filter((item) => item !== undefined)
    const limit = { minor: 3_100_000, until: null }
    expect(waits({ ...dossier, items, limit })).toMatchObject([{ until: '2026-11-23' }])
    expect(waits({ ...dossier, items, limit, promises: [promised(2_000_000)] })).toMatchObject([
      { until: '2026-11-27', promised: true },
    ])
  })

  test('not on the day itself, not in insolvency, and not for what is in dispute', () => {
    expect(waits({ promises: [promised(2_000_000, '2026-11-20')] })).toEqual([])
    const insolvency = {
      kind: 'safeguard',
      since: day('2026-11-01'),
      source: 'BODACC',
      claimBy: null,
      claimedOn: null,
    } as const
    expect(waits({ promises: [promised(2_000_000)], account: { insolvency } })).toEqual([])
    const items = facts.items.map((item) => ({ ...item, disputedMinor: 1 }))
    expect(waits({ promises: [promised(2_000_000)], items })).toEqual([])
  })

  test('a new promise on what an old one broke brings both into order', () => {
    const again = { ...promised(2_000_000), id: 'pr2' }
    const old = broken({ invoices: facts.mentioned, amountMinor: 2_000_000 })
    const limit = { minor: 8_000_000, until: null }
    expect(waits({ promises: [old, again], limit })).toMatchObject([
      { until: addDays(givenAt.today, 7), promised: true },
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange } from '../apply-change.ts'
import type { Book } from '../book.ts'
import { addDays, day, type IsoDay } from '../day.ts'
import type { MentionedInvoice } from '../dossier.ts'
import { type GivenDossier, givenAt, givenState } from '../testing/given.ts'
import { givenPromise, mentioned } from '../testing/given-promises.ts'
import { followPromises } from './follow-promises.ts'
import type { PledgedInvoice, PromiseToPay } from './promise-to-pay.ts'

type Facts = { today: string; ledgerDay?: string | null; openMinor?: number; promise?: Partial<PromiseToPay> }

/** €5,000 of F1's €6,000 promised for 27 November, with two days of grace: until Sunday the 29th. */
const followed = ({ today, ledgerDay = today, openMinor = 600_000, promise = {} }: Facts) => {
  const dossier: GivenDossier = { promises: [givenPromise(promise)], mentioned: [mentioned('F1', openMinor)] }
  const book: Partial<Book> = { ledgerDay: ledgerDay === null ? null : day(ledgerDay) }
  return followPromises(givenState({ dossier, book }), { ...givenAt, today: day(today) })
}
const came = (facts: Facts) =>
  followed(facts).map(({ type, changes: [change] }) => [
    type,
    change?.kind,
    change && 'of' in change && change.of === 'promise' ? change.document.state : null,
  ])
const broken = { kind: 'broken', on: day('2026-11-30') } as const

describe('kept', () => {
  test('given €6,000, when €1,000 are left, then the promise of €5,000 is kept and ends, long before its day', () => {
    expect(followed({ today: '2026-11-21', openMinor: 100_000 })).toEqual([
      {
        type: 'promise.keep',
        changes: [
          {
            kind: 'matter-ended',
            accountId: 'A1',
            of: 'promise',
            document: givenPromise({ state: { kind: 'kept', on: day('2026-11-21') } }),
          },
        ],
        journal: {
          figures: {
            promiseId: 'pr1',
            state: 'kept',
            amountMinor: 500_000,
            paidMinor: 500_000,
            dueDay: '2026-11-27',
            ledgerDay: '2026-11-21',
          },
          text: null,
        },
      },
    ])
  })

  test('with a cent more left it is not kept yet', () => {
    expect(came({ today: '2026-11-21', openMinor: 100_001 })).toEqual([])
  })

  test('a ledger that comes weeks later and shows the money keeps it: nobody can tell when it was paid', () => {
    expect(came({ today: '2026-12-20', openMinor: 0 })).toEqual([
      ['promise.keep', 'matter-ended', { kind: 'kept', on: '2026-12-20' }],
    ])
  })
})

describe('broken', () => {
  test.each([
    ['on the last day of grace', '2026-11-29', '2026-11-29', false],
    ['the day after, by that day’s ledger', '2026-11-30', '2026-11-30', true],
    ['the day after, by the ledger of the last day of grace', '2026-11-30', '2026-11-29', true],
    ['the day after, by a ledger of the day before', '2026-11-30', '2026-11-28', false],
    ['a month later, by the same old ledger', '2026-12-30', '2026-11-28', false],
    ['a month later, without any ledger', '2026-12-30', null, false],
    ['a month later, by a ledger of then', '2026-12-30', '2026-12-30', true],
  ])('%s', (_, today, ledgerDay, isBroken) => {
    const expected = isBroken ? [['promise.break', 'matter-changed', broken]] : []
    expect(came({ today, ledgerDay })).toEqual(expected)
  })

  test('with €1,200 paid it is partly kept, and says so', () => {
    expect(came({ today: '2026-11-30', openMinor: 480_000 })).toEqual([
      ['promise.break', 'matter-changed', { kind: 'partly-kept', on: '2026-11-30', paidMinor: 120_000 }],
    ])
  })

  test('a postponed one is broken by its later day', () => {
    const promise = { dueDay: day('2026-12-01'), postponedCount: 1 }
    expect(came({ today: '2026-12-03', promise })).toEqual([])
    expect(came({ today: '2026-12-04', promise })).toEqual([
      ['promise.break', 'matter-changed', { kind: 'broken', on: '2026-12-04' }],
    ])
  })
})

describe('what becomes of a broken one', () => {
  test('paid after all, it ends as paid late', () => {
    expect(came({ today: '2026-12-20', openMinor: 100_000, promise: { state: broken } })).toEqual([
      ['promise.keep', 'matter-ended', { kind: 'paid-late', brokenOn: '2026-11-30', on: '2026-12-20' }],
    ])
    expect(came({ today: '2026-12-20', openMinor: 100_001, promise: { state: broken } })).toEqual([])
  })

  test('after 90 days it stands, after 91 it is forgotten and ends as it is', () => {
    expect(came({ today: '2027-02-28', promise: { state: broken } })).toEqual([])
    expect(came({ today: '2027-03-01', promise: { state: broken } })).toEqual([
      ['promise.forget', 'matter-ended', broken],
    ])
  })

  test('one that nobody looked at for a year breaks and is forgotten at once', () => {
    expect(came({ today: '2027-11-30' }).map(([type]) => type)).toEqual(['promise.break', 'promise.forget'])
  })
})

/** The ledger's lag, and what is paid of which invoice on which day after the promise; €1 to €6,000 of up to three. */
const history = fc.record({
  openMinor: fc.array(fc.integer({ min: 100, max: 200_000 }), { minLength: 1, maxLength: 3 }),
  shareBps: fc.integer({ min: 1, max: 10_000 }),
  dueIn: fc.integer({ min: 0, max: 14 }),
  lag: fc.integer({ min: 0, max: 4 }),
  payments: fc.array(
    fc.record({
      on: fc.oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 130 })),
      of: fc.integer({ min: 0, max: 2 }),
      bps: fc.constantFrom(2_000, 5_000, 10_000),
    }),
    { maxLength: 5 },
  ),
  until: fc.integer({ min: 0, max: 140 }),
})
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never

test('whoever looks every day and whoever looks once in the end agree, unless something came after the grace', () => {
  fc.assert(
    fc.property(history, (given) => {
      const promise = promisedIn(given)
      let daily: PromiseToPay | null = promise
      const types: string[] = []
      for (let age = 0; age <= given.until; age += 1) {
        const seen = look(daily, given, age)
        types.push(...seen.types)
        daily = seen.left
        expect(look(daily, given, age).types).toEqual([])
      }
      const once = look(promise, given, given.until)
      expect(once.left === null).toBe(daily === null)
      expect(types.join(' ')).toMatch(/^(promise.keep|promise.break( promise.(keep|forget))?)?$/)
      const lastDay = given.dueIn + 2
      const isLate = given.payments.some(({ on }) => on > lastDay)
      if (!isLate) expect([once.left, once.types]).toEqual([daily, types])
    }),
    { numRuns: 300 },
  )
})

const promisedIn = ({ openMinor, shareBps, dueIn }: History): PromiseToPay => {
  const invoices = openMinor.map((minor, index) => mentioned(`F${String(index)}`, minor))
  const total = openMinor.reduce((sum, minor) => sum + minor, 0)
  const amountMinor = Math.max(1, shareOf(total, shareBps))
  const dueDay = addDays(givenAt.today, dueIn)
  return givenPromise({ invoices, amountMinor, dueDay, firstDueDay: dueDay })
}

/** What of an invoice is open by the ledger's day: each payment takes its share of what was open then. */
const openBy =
  ({ payments }: History, ledgerAge: number) =>
  (invoice: PledgedInvoice, index: number): MentionedInvoice => ({
    ...invoice,
    openMinor: payments
      .filter(({ on, of }) => of === index && on <= ledgerAge)
      .reduce((left, { bps }) => Math.max(0, left - shareOf(invoice.openMinor, bps)), invoice.openMinor),
  })

const shareOf = (minor: number, bps: number): number => Math.floor((minor * bps) / 10_000)

function look(
  promise: PromiseToPay | null,
  given: History,
  age: number,
): { left: PromiseToPay | null; types: string[] } {
  if (promise === null) return { left: null, types: [] }
  const today: IsoDay = addDays(givenAt.today, age)
  const state = givenState({
    dossier: {
      promises: [promise],
      mentioned: promise.invoices.map(openBy(given, age - given.lag)),
    },
    book: { ledgerDay: addDays(today, -given.lag) },
  })
  const followings = followPromises(state, { ...givenAt, today })
  const after = followings.flatMap(({ changes }) => changes).reduce(applyChange, state.dossier)
  return { left: after.promises[0] ?? null, types: followings.map(({ type }) => type) }
}

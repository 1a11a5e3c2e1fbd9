import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, toInstant } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { money } from '../money.ts'
import { givenAsk, givenAt, givenHabits, givenInvoice, givenState } from '../testing/given.ts'
import type { Ask } from './ask.ts'
import { checkCredit } from './check-credit.ts'
import { judge } from './judge.ts'
import { applyWay } from './ways/apply-way.ts'

const ways = (state: AccountState, ask: Partial<Ask> = {}) => checkCredit(state, givenAsk(ask), givenAt).ways
const durand = givenState({
  dossier: {
    items: [
      givenInvoice('FA-2291', '2026-10-20', 1_440_000),
      givenInvoice('FA-2305', '2027-01-10', 3_560_000),
    ],
  },
})

describe('ways to a yes', () => {
  test('Durand: €20,000 over and FA-2291 31 days late opens three ways and prepayment', () => {
    expect(ways(durand)).toEqual([
      {
        steps: [
          { kind: 'pay', invoices: [{ number: 'FA-2291', openMinor: 1_440_000 }], totalMinor: 1_440_000 },
          { kind: 'deposit', depositMinor: 560_000 },
        ],
      },
      {
        steps: [
          { kind: 'pay', invoices: [{ number: 'FA-2291', openMinor: 1_440_000 }], totalMinor: 1_440_000 },
          {
            kind: 'split',
            nowWithoutVatMinor: 2_030_000,
            nowWithVatMinor: 2_436_000,
            laterWithoutVatMinor: 470_000,
          },
        ],
      },
      {
        steps: [
          {
            kind: 'exception',
            scope: 'temporary',
            limitMinor: 8_000_000,
            waives: ['past-due'],
            until: day('2027-01-31'),
          },
        ],
      },
      { steps: [{ kind: 'terms', terms: { kind: 'prepayment' } }] },
    ])
  })

  test('in receivership nothing is asked to be paid: prepayment alone', () => {
    const insolvency = {
      kind: 'receivership',
      since: day('2026-11-01'),
      source: 'BODACC',
      claimBy: null,
      claimedOn: null,
    } as const
    const state = givenState({ dossier: { ...durand.dossier, account: { insolvency } } })
    expect(ways(state)).toEqual([{ steps: [{ kind: 'terms', terms: { kind: 'prepayment' } }] }])
  })

  test('on hold there is no way round the person who placed it', () => {
    const hold = { kind: 'manual', note: null, placedOn: day('2026-11-01'), placedBy: 'p-manager' } as const
    expect(ways(givenState({ dossier: { hold } }))).toEqual([])
  })

  test('90 days become the 60 the law allows', () => {
    expect(ways(givenState(), { terms: { kind: 'net', days: 90 } })[0]).toEqual({
      steps: [{ kind: 'terms', terms: { kind: 'net', days: 60 } }],
    })
  })

  test('grade D is offered 15 days with 30 % deposit', () => {
    const state = givenState({ dossier: { habits: givenHabits({ grade: 'D' }) } })
    expect(ways(state)[0]).toEqual({
      steps: [
        { kind: 'terms', terms: { kind: 'net', days: 15 } },
        { kind: 'deposit', depositMinor: 900_000 },
      ],
    })
  })

  test('no more is asked for than it takes: of 9, 5 and 4 thousand too old, 5 alone is paid to clear €4,100 over', () => {
    const items = [
      givenInvoice('F9', '2026-11-25', 900_000),
      givenInvoice('F5', '2026-11-25', 500_000),
      givenInvoice('F4', '2026-11-25', 400_000),
    ]
    const state = givenState({ dossier: { items, limit: { minor: 4_390_000, until: null } } })
    expect(ways(state)[0]?.steps).toEqual([
      { kind: 'pay', invoices: [{ number: 'F5', openMinor: 500_000 }], totalMinor: 500_000 },
    ])
  })

  test('twenty small invoices too old are one sentence, not twenty', () => {
    const items = Array.from({ length: 20 }, (_, index) => givenInvoice(`F${index}`, '2026-10-01', 20_000))
    expect(ways(givenState({ dossier: { items } }))[0]?.steps).toEqual([
      { kind: 'pay-overdue', dueBefore: day('2026-11-05'), count: 20, totalMinor: 400_000 },
    ])
  })

  test('waiting three days is a way when a reservation expires then', () => {
    const expiresAt = toInstant(Date.UTC(2026, 10, 23, 9))
    const reservation = {
      id: 'r1',
      orderRef: 'SO-7',
      amountMinor: 4_000_000,
      madeBy: 'p',
      madeByName: 'Julie',
      madeAt: givenAt.now,
      expiresAt,
    }
    const state = givenState({ dossier: { reservations: [reservation] } })
    expect(ways(state)).toContainEqual({
      steps: [{ kind: 'wait', until: day('2026-11-23'), invoices: [], totalMinor: 0 }],
    })
  })
})

const minor = fc.integer({ min: 1, max: 5_000_000 })
const item = fc.record({ age: fc.integer({ min: -60, max: 90 }), openMinor: minor, disputed: fc.boolean() })
const terms: fc.Arbitrary<Ask['terms']> = fc.oneof(
  fc.record({ kind: fc.constant('net' as const), days: fc.integer({ min: 0, max: 120 }) }),
  fc.record({
    kind: fc.constant('endOfMonth' as const),
    days: fc.integer({ min: 0, max: 75 }),
    reading: fc.constantFrom('daysThenEnd' as const, 'endThenDays' as const),
  }),
)
const situation = fc.record({
  items: fc.array(item, { maxLength: 12 }),
  limitMinor: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
  grade: fc.option(fc.constantFrom('A', 'B', 'C', 'D', 'E')),
  openTotalMinor: fc.integer({ min: 1_000_000, max: 500_000_000 }),
  ledgerAge: fc.constantFrom(0, 0, 0, 9),
  reservedMinor: fc.option(minor),
  cover: fc.constantFrom('none' as const, 'none' as const, 'stopped' as const),
  siblingMinor: fc.option(minor),
  amountMinor: fc.integer({ min: 100, max: 9_000_000 }),
  currency: fc.constantFrom('EUR', 'EUR', 'USD', 'JPY'),
  basis: fc.constantFrom('HT' as const, 'TTC' as const),
  vatBps: fc.constantFrom(0, 550, 2_000, 2_100),
  terms,
})

test('an offered way, applied and checked again, approves', () => {
  let offered = 0
  fc.assert(
    fc.property(situation, (given) => {
      const { state, ask } = build(given)
      for (const way of checkCredit(state, ask, givenAt).ways) {
        offered += 1
        const after = applyWay({ state, ask, at: givenAt }, way)
        expect(judge(after.state, after.ask, after.at).verdict).toBe('approve')
      }
    }),
    { numRuns: 400 },
  )
  expect(offered).toBeGreaterThan(400)
})

test('whoever is not approved and not on hold is offered prepayment or something before it', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const { state, ask } = build(given)
      const answer = checkCredit(state, ask, givenAt)
      expect(answer.ways.length > 0).toBe(answer.verdict !== 'approve')
    }),
  )
})

type Given = typeof situation extends fc.Arbitrary<infer Value> ? Value : never

function build(given: Given): { state: AccountState; ask: Ask } {
  const items = given.items.map(({ age, openMinor, disputed }, index) =>
    givenInvoice(`F${index}`, addDays(givenAt.today, -age), openMinor, disputed ? openMinor : 0),
  )
  const ledgerDay = addDays(givenAt.today, -given.ledgerAge)
  const rates = ['USD', 'JPY'].map((code) => ({
    currency: money(0, code).currency,
    day: day('2026-01-01'),
    baseMicros: code === 'USD' ? 917_431 : 6_173,
  }))
  const reservation = {
    id: 'r1',
    orderRef: 'SO-7',
    amountMinor: given.reservedMinor ?? 0,
    madeBy: 'p',
    madeByName: 'Julie',
    madeAt: givenAt.now,
    expiresAt: toInstant(Date.UTC(2026, 10, 23, 9)),
  }
  const state = givenState({
    dossier: {
      account: { vatBps: given.vatBps, cover: given.cover },
      items: items.sort((one, other) => (one.dueDay < other.dueDay ? -1 : 1)),
      limit: { minor: given.limitMinor, until: null },
      habits: given.grade && givenHabits({ grade: given.grade as 'A' }),
      reservations: given.reservedMinor === null ? [] : [reservation],
    },
    book: { openTotalMinor: given.openTotalMinor, ledgerDay, rates },
  })
  const { sums, account } = state.dossier
  const group = given.siblingMinor !== null && {
    version: 1,
    id: 'G1',
    name: 'Groupe',
    currency: account.currency,
    limit: { minor: 7_000_000, until: null },
    members: 2,
    leadId: 'A1',
    sums: [
      {
        currency: account.currency,
        openMinor: sums.openMinor + given.siblingMinor,
        creditsMinor: 0,
        billsMinor: 0,
        deliveredNotInvoicedMinor: 0,
        deliveries: [],
        limitsMinor: 0,
        reservations: state.dossier.reservations.map((one) => ({ ...one, accountId: account.id })),
      },
    ],
  }
  const ask = givenAsk({
    amount: money(given.amountMinor, given.currency),
    basis: given.basis,
    terms: given.terms,
  })
  return { state: { ...state, group: group || null }, ask }
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, toInstant } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { anyCheck, anySituation, checkFor } from '../testing/any-check.ts'
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
      steps: [{ kind: 'wait', until: day('2026-11-23'), invoices: [], totalMinor: 0, promised: false }],
    })
  })
})

test('an offered way, applied and checked again, approves', () => {
  let offered = 0
  fc.assert(
    fc.property(anyCheck, ({ state, ask }) => {
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

test('whoever only broke a promise and disputes nothing is offered to pay first, and that approves', () => {
  const mild = anySituation.map((given) => ({
    ...given,
    items: given.items.map((one) => ({ ...one, age: Math.min(one.age, 10), disputed: false, dispute: null })),
    limitMinor: 500_000_000,
    grade: 'A' as const,
    openTotalMinor: 100_000_000_000,
    ledgerAge: 0 as const,
    cover: 'none' as const,
    siblingMinor: null,
    terms: { kind: 'net' as const, days: 30 },
  }))
  fc.assert(
    fc.property(mild, (given) => {
      const { state, ask } = checkFor(given)
      const { ways: all, reasons } = checkCredit(state, ask, givenAt)
      fc.pre(reasons.some(({ code }) => code === 'broken-promise'))
      expect(all[0]?.steps.map(({ kind }) => kind)).toEqual([expect.stringMatching(/^pay(-overdue)?$/)])
    }),
    { numRuns: 60 },
  )
})

test('whoever is not approved and not on hold is offered prepayment or something before it', () => {
  fc.assert(
    fc.property(anyCheck, ({ state, ask }) => {
      const answer = checkCredit(state, ask, givenAt)
      expect(answer.ways.length > 0).toBe(answer.verdict !== 'approve')
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange } from '../apply-change.ts'
import { addDays, day } from '../day.ts'
import { givenAt, givenState } from '../testing/given.ts'
import { givenPlan, mentioned } from '../testing/given-promises.ts'
import { followPlans } from './follow-plans.ts'
import type { InstalmentPlan } from './promise-to-pay.ts'

type Facts = { today: string; ledgerDay?: string; openMinor: number; plan?: Partial<InstalmentPlan> }

const stateOf = ({ today, ledgerDay = today, openMinor, plan = {} }: Facts) =>
  givenState({
    dossier: { plans: [givenPlan(plan)], mentioned: [mentioned('F1', openMinor)] },
    book: { ledgerDay: day(ledgerDay) },
  })
const came = (facts: Facts) =>
  followPlans(stateOf(facts), { ...givenAt, today: day(facts.today) }).map(({ type, changes: [change] }) => [
    type,
    change?.kind,
    change && 'of' in change && change.of === 'plan' ? change.document.state : null,
  ])
const broken = { kind: 'broken', on: day('2026-11-30') } as const

describe('a plan of €3,000 on 27 November and €3,000 on 18 December', () => {
  test.each([
    ['the first is missed by a cent', '2026-11-30', 300_001, broken],
    ['the first is paid', '2026-11-30', 300_000, null],
    ['nothing is due to be shown yet', '2026-11-29', 600_000, null],
    [
      'the second is missed though the first came',
      '2026-12-21',
      300_000,
      { kind: 'broken', on: '2026-12-21' },
    ],
    ['too much with the first makes up for too little with the second', '2026-12-20', 100_000, null],
    ['all is paid before its time', '2026-11-28', 0, { kind: 'kept', on: '2026-11-28' }],
  ])('%s', (_, today, openMinor, expected) => {
    expect(came({ today, openMinor }).map(([, , state]) => state)).toEqual(expected ? [expected] : [])
  })

  test('an old ledger breaks nothing', () => {
    expect(came({ today: '2026-12-30', ledgerDay: '2026-11-28', openMinor: 600_000 })).toEqual([])
    expect(came({ today: '2026-12-30', ledgerDay: '2026-11-29', openMinor: 600_000 })).toMatchObject([
      ['plan.break', 'matter-changed', broken],
    ])
  })

  test('its journal says what was to be paid and what was', () => {
    const [following] = followPlans(stateOf({ today: '2026-11-30', openMinor: 450_000 }), {
      ...givenAt,
      today: day('2026-11-30'),
    })
    expect(following?.journal).toEqual({
      figures: {
        planId: 'pl1',
        state: 'broken',
        amountMinor: 600_000,
        paidMinor: 150_000,
        ledgerDay: '2026-11-30',
      },
      text: null,
    })
  })
})

test('a broken one stays however late it gets, and ends as paid late with the last cent', () => {
  expect(came({ today: '2027-11-30', openMinor: 1, plan: { state: broken } })).toEqual([])
  expect(came({ today: '2027-11-30', openMinor: 0, plan: { state: broken } })).toEqual([
    ['plan.keep', 'matter-ended', { kind: 'paid-late', brokenOn: '2026-11-30', on: '2027-11-30' }],
  ])
})

test('day by day or once in the end: the same plans are left, and doing it twice changes nothing', () => {
  const payment = fc.record({
    on: fc.integer({ min: 0, max: 60 }),
    minor: fc.integer({ min: 1, max: 300_000 }),
  })
  const given = fc.record({
    payments: fc.array(payment, { maxLength: 6 }),
    lag: fc.integer({ min: 0, max: 4 }),
    until: fc.integer({ min: 0, max: 60 }),
  })
  fc.assert(
    fc.property(given, ({ payments, lag, until }) => {
      const look = (plan: InstalmentPlan | null, age: number) => {
        if (plan === null) return { left: null, types: [] }
        const paid = payments.filter(({ on }) => on <= age - lag).reduce((sum, { minor }) => sum + minor, 0)
        const today = addDays(givenAt.today, age)
        const openMinor = Math.max(0, 600_000 - paid)
        const state = stateOf({ today, ledgerDay: addDays(today, -lag), openMinor, plan })
        const followings = followPlans(state, { ...givenAt, today })
        const after = followings.flatMap(({ changes }) => changes).reduce(applyChange, state.dossier)
        return { left: after.plans[0] ?? null, types: followings.map(({ type }) => type) }
      }
      let daily: InstalmentPlan | null = givenPlan()
      const types: string[] = []
      for (let age = 0; age <= until; age += 1) {
        const seen = look(daily, age)
        types.push(...seen.types)
        daily = seen.left
        expect(look(daily, age).types).toEqual([])
      }
      const once = look(givenPlan(), until)
      expect(once.left === null).toBe(daily === null)
      expect(types.join(' ')).toMatch(/^(plan.keep|plan.break( plan.keep)?)?$/)
      // Whoever looks once may miss that it was behind for a while, never that it is
      if (once.left?.state.kind === 'broken') expect(daily?.state.kind).toBe('broken')
    }),
    { numRuns: 200 },
  )
})

import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { type GivenDossier, givenInvoice, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { givenPlan, givenPromise } from '../testing/given-promises.ts'
import { decidePlan } from './decide-plan.ts'
import type { InstalmentPlan } from './promise-to-pay.ts'

const overdue = [givenInvoice('F1', '2026-10-20', 600_000), givenInvoice('F2', '2026-11-19', 400_000)]
const items = [...overdue, givenInvoice('F3', '2026-11-20', 900_000)]
const stateOf = (dossier: GivenDossier = {}): AccountState => givenState({ dossier: { items, ...dossier } })
const moment = givenMoment(givenActor('credit'))
const agree = (state: AccountState, differs: Record<string, unknown> = {}) =>
  decidePlan(state, givenAction('plan.agree', differs), moment)
const refused = (refusal: object) => ({ ok: false, refusal })
const halves = (amountMinor: number) => [
  { dueDay: '2026-12-01', amountMinor },
  { dueDay: '2027-01-04', amountMinor },
]

describe('agreeing', () => {
  test('given €10,000 overdue and €9,000 due today, then a plan of two times €5,000 is for what is overdue', () => {
    const instalments = halves(500_000)
    expect(agree(stateOf(), { instalments })).toEqual({
      ok: true,
      value: {
        changes: [
          {
            kind: 'matter-opened',
            accountId: 'A1',
            of: 'plan',
            document: {
              id: 'pl1',
              instalments,
              invoices: overdue.map(({ number, dueDay, openMinor }) => ({ number, dueDay, openMinor })),
              note: null,
              openedAt: moment.now,
              openedBy: { personId: 'p-credit', name: 'A credit' },
              state: { kind: 'running' },
            },
          },
        ],
        journal: {
          figures: {
            planId: 'pl1',
            amountMinor: 1_000_000,
            instalments: 2,
            firstDay: '2026-12-01',
            lastDay: '2027-01-04',
            invoices: 'F1, F2',
          },
          text: null,
        },
      },
    })
  })

  test('a cent more than is overdue is too much, unless more invoices are named', () => {
    const instalments = [...halves(500_000), { dueDay: '2027-02-01', amountMinor: 1 }]
    expect(agree(stateOf(), { instalments })).toEqual(
      refused({
        code: 'promised-too-much',
        amountMinor: 1_000_001,
        openMinor: 1_000_000,
        currency: 'EUR',
      }),
    )
    expect(agree(stateOf(), { instalments, invoices: ['F1', 'F2', 'F3'] }).ok).toBe(true)
  })

  test.each([
    ['today first, months ahead last', ['2026-11-20', '2027-06-30'], true],
    ['yesterday first', ['2026-11-19', '2027-01-04'], { code: 'promise-day-past', dueDay: '2026-11-19' }],
    ['the same day twice', ['2026-12-01', '2026-12-01'], { code: 'plan-days-unordered' }],
    ['the later day first', ['2027-01-04', '2026-12-01'], { code: 'plan-days-unordered' }],
  ])('%s', (_, days, expected) => {
    const instalments = days.map((dueDay) => ({ dueDay, amountMinor: 1 }))
    const result = agree(stateOf(), { instalments })
    expect(result.ok || result.refusal).toEqual(expected)
  })

  test('one plan runs at a time; a broken one makes room for the next', () => {
    const small = { planId: 'pl2', instalments: halves(1) }
    const running = givenPlan({ invoices: [] })
    expect(agree(stateOf({ plans: [running] }), small)).toEqual(
      refused({ code: 'plan-running', until: '2026-12-18' }),
    )
    const state = { kind: 'broken', on: day('2026-11-16') } as const
    expect(agree(stateOf({ plans: [givenPlan({ state })] }), small).ok).toBe(true)
  })

  test('an id in use is refused', () => {
    const taken = refused({ code: 'plan-exists', planId: 'pl1' })
    expect(agree(stateOf({ plans: [givenPlan()] }))).toEqual(taken)
    expect(agree({ ...stateOf(), looked: { idTaken: true } })).toEqual(taken)
  })

  test('what is promised already is left out, and refused by its name', () => {
    const state = stateOf({ promises: [givenPromise()] })
    const result = agree(state, { instalments: halves(200_000) })
    expect(result).toMatchObject({ value: { changes: [{ document: { invoices: [{ number: 'F2' }] } }] } })
    expect(agree(state, { instalments: halves(1), invoices: ['F1'] })).toMatchObject(
      refused({ code: 'promised-already', by: 'promise' }),
    )
  })

  test('nothing overdue, no plan; in liquidation neither', () => {
    expect(agree(stateOf({ items: items.slice(2) }))).toEqual(refused({ code: 'plan-nothing-overdue' }))
    const insolvency = {
      kind: 'liquidation',
      since: day('2026-11-01'),
      source: 'BODACC',
      claimBy: null,
      claimedOn: null,
    } as const
    expect(agree(stateOf({ account: { insolvency } }))).toMatchObject(
      refused({ code: 'promise-insolvency', kind: 'liquidation' }),
    )
  })
})

describe('cancelling', () => {
  const cancel = (plan: InstalmentPlan) =>
    decidePlan(stateOf({ plans: [plan] }), givenAction('plan.cancel'), moment)

  test('a running and a broken plan end, signed', () => {
    const by = { personId: 'p-credit', name: 'A credit' }
    const state = { kind: 'cancelled', at: moment.now, by }
    for (const plan of [givenPlan(), givenPlan({ state: { kind: 'broken', on: day('2026-11-16') } })]) {
      expect(cancel(plan)).toMatchObject({
        value: {
          changes: [{ kind: 'matter-ended', of: 'plan', document: { id: 'pl1', state } }],
          journal: { figures: { planId: 'pl1', amountMinor: 600_000, was: plan.state.kind } },
        },
      })
    }
  })

  test('one that is not there is unknown', () => {
    expect(cancel(givenPlan({ id: 'pl7' }))).toEqual(refused({ code: 'plan-unknown' }))
  })
})

import { describe, expect, test } from 'vitest'
import { day } from '../../day.ts'
import type { PromiseToPay } from '../../promises/promise-to-pay.ts'
import { type GivenDossier, givenAsk, givenAt, givenInvoice, givenState } from '../../testing/given.ts'
import { givenPlan, givenPromise, mentioned } from '../../testing/given-promises.ts'
import { judge } from '../judge.ts'

const on = day('2026-11-16')
const dueDay = day('2026-11-13')
const broken = (differs: Partial<PromiseToPay> = {}): PromiseToPay =>
  givenPromise({ dueDay, state: { kind: 'broken', on }, ...differs })

const judged = (dossier: GivenDossier) => judge(givenState({ dossier }), givenAsk(), givenAt)
const reasons = (dossier: GivenDossier) => judged(dossier).reasons
const refer = (unpaidMinor: number, promisedDay: string) => [
  { severity: 'refer', code: 'broken-promise', unpaidMinor, promisedDay },
]

describe('money that was promised and did not come', () => {
  test('€5,000 broken on F1 of €6,000 refer, and an open promise does not', () => {
    const f1 = [mentioned('F1', 600_000)]
    expect(judged({ promises: [broken()], mentioned: f1 }).verdict).toBe('refer')
    expect(reasons({ promises: [broken()], mentioned: f1 })).toEqual(refer(500_000, '2026-11-13'))
    expect(reasons({ promises: [givenPromise()], mentioned: f1 })).toEqual([])
  })

  test('what is paid meanwhile is taken off, to the last cent', () => {
    const state = { kind: 'partly-kept', on, paidMinor: 100_000 } as const
    const paid = (openMinor: number) =>
      reasons({ promises: [broken({ state })], mentioned: [mentioned('F1', openMinor)] })
    expect(paid(500_000)).toEqual(refer(400_000, '2026-11-13'))
    expect(paid(100_001)).toEqual(refer(1, '2026-11-13'))
    expect(paid(100_000)).toEqual([])
  })

  test('two on different invoices are one reason with the earlier day; on one invoice it counts once', () => {
    const other = { id: 'pr2', dueDay: day('2026-11-06') }
    const onF2 = broken({ ...other, invoices: [mentioned('F2', 300_000)], amountMinor: 200_000 })
    const open = [mentioned('F1', 600_000), mentioned('F2', 300_000)]
    expect(reasons({ promises: [onF2, broken()], mentioned: open })).toEqual(refer(700_000, '2026-11-06'))
    const again = [broken(other), broken()]
    expect(reasons({ promises: again, mentioned: open })).toEqual(refer(600_000, '2026-11-06'))
  })

  test('of a broken plan what has fallen due counts, and nothing once that is caught up', () => {
    const instalments = [
      { dueDay, amountMinor: 300_000 },
      { dueDay: day('2026-12-18'), amountMinor: 300_000 },
    ]
    const plans = [givenPlan({ instalments, state: { kind: 'broken', on } })]
    expect(reasons({ plans, mentioned: [mentioned('F1', 550_000)] })).toEqual(refer(250_000, '2026-11-13'))
    expect(reasons({ plans, mentioned: [mentioned('F1', 300_000)] })).toEqual([])
    const running = [givenPlan({ instalments })]
    expect(reasons({ plans: running, mentioned: [mentioned('F1', 550_000)] })).toEqual(
      refer(250_000, '2026-11-13'),
    )
  })

  test('it weighs from the day on on which the ledger shows it, whether or not anybody has noted it', () => {
    const due = (on: string, openMinor = 600_000) =>
      reasons({
        promises: [givenPromise({ dueDay: day(on) })],
        plans: [],
        mentioned: [mentioned('F1', openMinor)],
      })
    expect(due('2026-11-17')).toEqual(refer(500_000, '2026-11-17'))
    expect(due('2026-11-17', 400_000)).toEqual(refer(300_000, '2026-11-17'))
    expect(due('2026-11-17', 100_000)).toEqual([])
    expect(due('2026-11-18')).toEqual([])
    const plan = givenPlan({ instalments: [{ dueDay: day('2026-11-18'), amountMinor: 600_000 }] })
    expect(reasons({ plans: [plan], mentioned: [mentioned('F1', 600_000)] })).toEqual([])
  })

  test('an exception that knows of it makes it a mention', () => {
    const exceptions = [
      {
        id: 'e1',
        limitMinor: null,
        waives: ['broken-promise' as const],
        until: day('2026-12-31'),
        orderRef: null,
        openedAt: givenAt.now,
      },
    ]
    expect(judged({ promises: [broken()], mentioned: [mentioned('F1', 600_000)], exceptions })).toMatchObject(
      {
        verdict: 'approve',
        reasons: [{ severity: 'mention', code: 'broken-promise' }],
      },
    )
  })

  test('a prepaid ask does not care', () => {
    const state = givenState({ dossier: { promises: [broken()], mentioned: [mentioned('F1', 600_000)] } })
    const prepaid = givenAsk({ terms: { kind: 'prepayment' } })
    expect(judge(state, prepaid, givenAt)).toMatchObject({ verdict: 'approve', reasons: [] })
  })

  test('it stands beside what is too old, and both are told', () => {
    const items = [givenInvoice('F1', '2026-10-20', 600_000)]
    const codes = reasons({ items, promises: [broken()], mentioned: [mentioned('F1', 600_000)] })
    expect(codes.map(({ code }) => code)).toEqual(['past-due', 'broken-promise'])
  })
})

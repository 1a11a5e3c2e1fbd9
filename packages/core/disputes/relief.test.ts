import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange } from '../apply-change.ts'
import { checkCredit } from '../credit/check-credit.ts'
import { applyWay } from '../credit/ways/apply-way.ts'
import { addDays, day, type IsoDay } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { exposureOf } from '../ledger/exposure.ts'
import { type GivenDossier, givenAsk, givenAt, givenHabits, givenInvoice } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { givenDispute, givenDisputed, withLooked } from '../testing/given-disputes.ts'
import { decideDispute } from './decide-dispute.ts'
import type { Dispute } from './dispute.ts'
import { disputeReasons } from './dispute-reason.ts'
import { reliefOf } from './relief.ts'

const accepted = (differs: Partial<Dispute> = {}) => givenDispute({ acceptedOn: givenAt.today, ...differs })
const reliefs = (state: AccountState, today: IsoDay = givenAt.today) =>
  reliefOf(state, today).map(({ number, minor }) => [number, minor])

describe('what an accepted dispute takes off overdue', () => {
  test('given €3,100 of €20,000 accepted, then €3,100; without acceptance nothing', () => {
    const items = [
      givenInvoice('FA-1', '2026-10-20', 1_000_000),
      givenInvoice('FA-2', '2026-12-31', 1_000_000),
    ]
    expect(reliefs(givenDisputed([accepted()], { items }))).toEqual([['FA-1', 310_000]])
    expect(reliefs(givenDisputed([givenDispute()], { items }))).toEqual([])
  })

  test('a quarter of what is open at most: €2,500 of €10,000', () => {
    expect(reliefs(givenDisputed([accepted()]))).toEqual([['FA-1', 250_000]])
  })

  test('the oldest first where the quarter is not enough for all', () => {
    const items = [givenInvoice('FA-1', '2026-10-20', 300_000), givenInvoice('FA-2', '2026-10-02', 700_000)]
    const both = [accepted(), accepted({ id: 'd2', invoiceNumber: 'FA-2', amountMinor: 200_000 })]
    expect(reliefs(givenDisputed(both, { items }))).toEqual([
      ['FA-2', 200_000],
      ['FA-1', 50_000],
    ])
  })

  test('no more than is still open of the invoice, however many disputes it has', () => {
    const items = [givenInvoice('FA-1', '2026-10-20', 100_000), givenInvoice('FA-2', '2026-12-31', 9_900_000)]
    const two = [accepted(), accepted({ id: 'd2', reason: 'QUALITY' })]
    expect(reliefs(givenDisputed(two, { items }))).toEqual([['FA-1', 100_000]])
  })

  test('accepted on 20 November it lasts until 20 December and not to the 21st', () => {
    const state = givenDisputed([accepted({ amountMinor: 100_000 })])
    expect(reliefs(state, day('2026-12-20'))).toEqual([['FA-1', 100_000]])
    expect(reliefs(state, day('2026-12-21'))).toEqual([])
  })
})

describe('in a credit check', () => {
  const check = (disputes: Dispute[], items: GivenDossier['items']) =>
    checkCredit(givenDisputed(disputes, items === undefined ? {} : { items }), givenAsk(), givenAt)
  const codes = (disputes: Dispute[], items: GivenDossier['items']) =>
    check(disputes, items).reasons.map(({ severity, code }) => `${severity} ${code}`)
  /** €1,500 that is 31 days late, of €10,000 open. */
  const late = [givenInvoice('FA-1', '2026-10-20', 150_000), givenInvoice('FA-2', '2026-12-31', 850_000)]

  test('given €1,500 31 days late and all of it disputed, then not yet; accepted, then yes, and it is told', () => {
    const all = { amountMinor: 150_000 }
    expect(codes([givenDispute(all)], late)).toEqual(['refer past-due', 'mention disputed'])
    expect(codes([accepted(all)], late)).toEqual(['mention disputed'])
  })

  test('€1,000 is the line: €500.01 accepted of €1,500 passes, €500 does not', () => {
    expect(codes([accepted({ amountMinor: 50_000 })], late)).toContain('refer past-due')
    expect(codes([accepted({ amountMinor: 50_001 })], late)).toEqual(['mention disputed'])
  })

  test('the oldest invoice named is the oldest that still counts', () => {
    const items = [
      givenInvoice('FA-1', '2026-10-20', 150_000),
      givenInvoice('FA-2', '2026-10-20', 10_000),
      givenInvoice('FA-3', '2026-10-30', 500_000),
    ]
    const disputes = [
      accepted({ amountMinor: 150_000 }),
      accepted({ id: 'd2', invoiceNumber: 'FA-2', amountMinor: 10_000 }),
    ]
    expect(check(disputes, items).reasons).toMatchObject([
      { code: 'past-due', overdueMinor: 500_000, oldestDays: 21, oldestNumber: 'FA-3' },
      { code: 'disputed', disputedMinor: 160_000 },
    ])
    expect(check(disputes.slice(0, 1), items).reasons).toMatchObject([
      { overdueMinor: 510_000, oldestDays: 31, oldestNumber: 'FA-2' },
      {},
    ])
  })

  test('nobody is asked to pay what is disputed or queried', () => {
    const paying = (disputes: Dispute[]) =>
      check(disputes, late)
        .ways.flatMap(({ steps }) => steps)
        .filter(({ kind }) => kind === 'pay' || kind === 'pay-overdue')
    expect(paying([])).toMatchObject([{ invoices: [{ number: 'FA-1' }] }])
    expect(paying([givenDispute({ amountMinor: 1 })])).toEqual([])
    expect(paying([givenDispute({ reason: 'PO_REF', amountMinor: 1 })])).toEqual([])
  })

  test('twenty small ones too old, one of them in dispute, are not asked for together', () => {
    const items = Array.from({ length: 20 }, (_, index) => givenInvoice(`F${index}`, '2026-10-01', 20_000))
    const one = givenDispute({ invoiceNumber: 'F7', amountMinor: 1 })
    expect(check([], items).ways[0]?.steps).toMatchObject([{ kind: 'pay-overdue', count: 20 }])
    expect(JSON.stringify(check([one], items).ways)).not.toContain('pay-overdue')
  })

  test('nobody waits for the payment of what is disputed', () => {
    const due = [givenInvoice('FA-1', '2026-11-20', 4_000_000)]
    const waiting = (disputes: Dispute[]) =>
      checkCredit(givenDisputed(disputes, { items: due, habits: givenHabits() }), givenAsk(), givenAt)
        .ways.flatMap(({ steps }) => steps)
        .filter(({ kind }) => kind === 'wait')
    expect(waiting([])).toMatchObject([{ until: '2026-11-25', invoices: [{ number: 'FA-1' }] }])
    expect(waiting([givenDispute({ amountMinor: 1 })])).toEqual([])
  })

  test('once an invoice is paid, by its number or with all that is old, its dispute takes nothing off', () => {
    const state = givenDisputed([accepted()], { items: late })
    const pay = {
      kind: 'pay' as const,
      invoices: [{ number: 'FA-1', openMinor: 150_000 }],
      totalMinor: 150_000,
    }
    const all = { kind: 'pay-overdue' as const, dueBefore: givenAt.today, count: 1, totalMinor: 150_000 }
    expect(reliefs(state)).toEqual([['FA-1', 150_000]])
    for (const step of [pay, all]) {
      const after = applyWay({ state, ask: givenAsk(), at: givenAt }, { steps: [step] })
      expect(reliefs(after.state)).toEqual([])
    }
  })

  test('given relief that shrinks with what is open, then paying still is a way: one that is judged again', () => {
    // A quarter of €12,000 is €3,000, of the €4,000 that payment leaves €1,000
    const items = [givenInvoice('FA-1', '2026-10-20', 400_000), givenInvoice('FA-3', '2026-10-25', 800_000)]
    const { ways } = check([accepted({ amountMinor: 400_000 })], items)
    expect(ways.map(({ steps }) => steps.map(({ kind }) => kind))).not.toContainEqual(['pay'])
    const less = check(
      [accepted({ amountMinor: 99_000 })],
      [givenInvoice('FA-1', '2026-10-20', 99_000), givenInvoice('FA-3', '2026-10-25', 800_000)],
    )
    expect(less.ways[0]?.steps).toMatchObject([{ kind: 'pay', invoices: [{ number: 'FA-3' }] }])
  })
})

/** Some invoices, and what is done about disputes of them, one after the other. */
const story = fc.record({
  items: fc.array(
    fc.record({ age: fc.integer({ min: -30, max: 90 }), openMinor: fc.integer({ min: 1, max: 900_000 }) }),
    { minLength: 1, maxLength: 6 },
  ),
  limitMinor: fc.integer({ min: 2_000_000, max: 9_000_000 }),
  raises: fc.array(
    fc.record({
      at: fc.nat(5),
      reason: fc.constantFrom(...disputeReasons),
      amountMinor: fc.option(fc.integer({ min: 1, max: 900_000 })),
    }),
    { minLength: 1, maxLength: 5 },
  ),
})

const exposure = ({ dossier }: AccountState): number =>
  exposureOf(dossier, { ...givenAt, orderHorizonDays: 60, exceptOrder: null }).totalMinor

function act(state: AccountState, type: 'dispute.raise' | 'dispute.accept', differs: object): AccountState {
  const moment = givenMoment(givenActor(type === 'dispute.raise' ? 'rep' : 'credit'))
  const result = decideDispute(withLooked(state), givenAction(type, { ...differs }), moment)
  return result.ok ? { ...state, dossier: result.value.changes.reduce(applyChange, state.dossier) } : state
}

test('disputes never change exposure, and one that credit has not accepted never turns a no or a not-yet into a yes', () => {
  let notYes = 0
  fc.assert(
    fc.property(story, ({ items, limitMinor, raises }) => {
      const invoices = items.map(({ age, openMinor }, index) =>
        givenInvoice(`F${String(index)}`, addDays(givenAt.today, -age), openMinor),
      )
      const before = givenDisputed([], { items: invoices, limit: { minor: limitMinor, until: null } })
      const { verdict } = checkCredit(before, givenAsk(), givenAt)
      let state = before
      raises.forEach(({ at, ...wish }, index) => {
        const invoiceNumber = `F${String(at % invoices.length)}`
        state = act(state, 'dispute.raise', { disputeId: `d${String(index)}`, invoiceNumber, ...wish })
      })
      expect(exposure(state)).toBe(exposure(before))
      expect(checkCredit(state, givenAsk(), givenAt).verdict).toBe(verdict)
      notYes += verdict === 'approve' ? 0 : 1
      const all = state.dossier.disputes.map(({ id: disputeId }) => ({ disputeId }))
      const accepting = all.reduce((now, one) => act(now, 'dispute.accept', one), state)
      expect(exposure(accepting)).toBe(exposure(before))
      const takenOff = reliefOf(accepting, givenAt.today).reduce((sum, { minor }) => sum + minor, 0)
      expect(takenOff).toBeLessThanOrEqual(Math.round(before.dossier.sums.openMinor / 4))
    }),
    { numRuns: 150 },
  )
  expect(notYes).toBeGreaterThan(20)
})

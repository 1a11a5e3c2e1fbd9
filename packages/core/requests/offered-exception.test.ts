import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import type { Level } from '../access/role.ts'
import type { Action } from '../action.ts'
import { checkCredit } from '../credit/check-credit.ts'
import type { CreditCheck, Step } from '../credit/credit-check.ts'
import type { AccountState } from '../decide.ts'
import { decideOnAccount } from '../decide-action.ts'
import { applyToState } from '../follow/follow-facts.ts'
import { anyCheck } from '../testing/any-check.ts'
import { euro, givenAsk, givenAt, givenInvoice, givenState } from '../testing/given.ts'
import { givenAction, givenActor } from '../testing/given-actions.ts'

type Exception = Extract<Step, { kind: 'exception' }>

const exceptionOf = ({ ways }: CreditCheck): Exception | undefined =>
  ways.flatMap(({ steps }) => steps).find((step) => step.kind === 'exception')

/** The state once an action was done, which nothing refuses. */
function done(state: AccountState, action: Action, actor: Actor): AccountState {
  const result = decideOnAccount(state, action, { actor, ...givenAt })
  expect(result).toMatchObject({ ok: true })
  return result.ok ? result.value.changes.reduce(applyToState, state) : state
}

const personOf = (level: Level, number: number): Actor =>
  givenActor(level === 'analyst' || level === 'manager' ? 'credit' : 'finance', {
    personId: `p-${String(number)}`,
    level,
  })

/** What is offered, asked for and approved by those whom the check named. */
function taken(state: AccountState, check: CreditCheck, exception: Exception): AccountState {
  const { limitMinor, waives, until, scope: kind } = exception
  const orderRef = kind === 'order' ? (check.ask.orderRef ?? 'SO-new') : null
  const amountMinor = check.amount.addsMinor ?? 0
  const asked = givenAction('exception.request', { kind, limitMinor, waives, until, orderRef, amountMinor })
  const needs = check.decider?.needs ?? []
  const open = done(state, asked, givenActor('rep'))
  expect(open.dossier.requests).toMatchObject([{ needs }])
  const after = needs.reduce(
    (current, level, number) => done(current, givenAction('exception.approve'), personOf(level, number)),
    open,
  )
  expect(after.dossier.requests).toEqual([])
  return after
}

test('an exception that a check offers can be asked for, those whom it names grant it together, and the same check approves', () => {
  const offered = { temporary: 0, order: 0 }
  fc.assert(
    fc.property(anyCheck, ({ state, ask }) => {
      const check = checkCredit(state, ask, givenAt)
      const exception = exceptionOf(check)
      if (!exception) return
      offered[exception.scope] += 1
      const after = taken(state, check, exception)
      const orderRef = exception.scope === 'order' ? (ask.orderRef ?? 'SO-new') : ask.orderRef
      expect(checkCredit(after, { ...ask, orderRef }, givenAt).verdict).toBe('approve')
    }),
    { numRuns: 600 },
  )
  expect(offered.temporary).toBeGreaterThan(20)
  expect(offered.order).toBeGreaterThan(50)
})

test('who decides is who may approve: €21,000 owed, and members’ limits of €130,000 together take a CFO too', () => {
  const group = {
    version: 1,
    id: 'G1',
    name: 'Durand Group',
    currency: euro,
    limit: { minor: null, until: null },
    members: 2,
    leadId: 'A1',
    sums: [
      {
        currency: euro,
        openMinor: 2_100_000,
        creditsMinor: 0,
        billsMinor: 0,
        deliveredNotInvoicedMinor: 0,
        deliveries: [],
        limitsMinor: 13_000_000,
        reservations: [],
      },
    ],
  }
  const items = [givenInvoice('F1', '2026-12-01', 2_100_000)]
  const dossier = { items, limit: { minor: 5_000_000, until: null } }
  const check = checkCredit(givenState({ dossier, group }), givenAsk(), givenAt)
  expect(exceptionOf(check)).toMatchObject({ limitMinor: 5_100_000 })
  expect(check.decider).toMatchObject({ needs: ['manager', 'cfo'], names: ['Claire Maes', 'Luc Petit'] })
})

test('given €60,000, up to €90,000 the exception is for a time; a euro of sale more, and it is for this order alone', () => {
  const owing = (openMinor: number): AccountState =>
    givenState({ dossier: { items: [givenInvoice('F1', '2026-12-01', openMinor)] } })
  const offer = (openMinor: number, orderRef: string | null = null) =>
    exceptionOf(checkCredit(owing(openMinor), givenAsk({ orderRef }), givenAt))
  expect(offer(6_000_000)).toMatchObject({ scope: 'temporary', limitMinor: 9_000_000 })
  expect(offer(6_000_100)).toMatchObject({ scope: 'order', limitMinor: 9_100_000 })
  expect(offer(6_000_000, 'SO-1')).toMatchObject({ scope: 'order', limitMinor: 9_000_000 })
})

import { describe, expect, test } from 'vitest'
import type { Actor } from '../../access/actor.ts'
import { day, toInstant } from '../../day.ts'
import type { AccountState } from '../../decide.ts'
import type { Group } from '../../dossier.ts'
import { applyToState } from '../../follow/follow-facts.ts'
import { euro, type GivenDossier, givenBook, givenInvoice, givenState } from '../../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../../testing/given-actions.ts'
import { type GivenRequest, givenRequest } from '../../testing/given-request.ts'
import type { ExceptionRequest } from '../exception-request.ts'
import { decideExceptionApprove } from './approve-request.ts'

const analyst = givenActor('credit', { personId: 'p-analyst', level: 'analyst' })
const manager = givenActor('credit', { personId: 'p-manager', name: 'Claire Maes', level: 'manager' })
const cfo = givenActor('finance', { personId: 'p-cfo', level: 'cfo' })
const ceo = givenActor('finance', { personId: 'p-ceo', level: 'ceo' })

const given = (request: GivenRequest = {}, dossier: GivenDossier = {}): AccountState =>
  givenState({ dossier: { requests: [givenRequest(request)], ...dossier } })
const approve = (actor: Actor, state: AccountState = given()) =>
  decideExceptionApprove(
    state,
    givenAction('exception.approve', { note: 'They always pay.' }),
    givenMoment(actor),
  )
const refused = (actor: Actor, state?: AccountState) => {
  const result = approve(actor, state)
  return result.ok ? null : result.refusal
}
/** What is left of the request, or that it is granted. */
const after = (actor: Actor, state: AccountState): AccountState => {
  const result = approve(actor, state)
  return result.ok ? result.value.changes.reduce(applyToState, state) : state
}
const forGood = (limitMinor: number): GivenRequest => ({
  wish: { kind: 'permanent', limitMinor, waives: [], until: null },
})

describe('one who may alone', () => {
  test('given €80,000 asked to 31 January, when the credit manager agrees, then it is an exception, and the journal has both limits', () => {
    const result = approve(manager)
    expect(result.ok && result.value.changes).toMatchObject([
      {
        kind: 'matter-ended',
        of: 'request',
        document: {
          id: 'q1',
          approvals: [
            { by: { personId: 'p-manager', name: 'Claire Maes' }, level: 'manager', insteadOf: null },
          ],
          state: { kind: 'granted', at: '2026-11-20T09:00:00.000Z' },
        },
      },
      {
        kind: 'matter-opened',
        of: 'exception',
        document: {
          id: 'q1',
          limitMinor: 8_000_000,
          waives: ['past-due'],
          until: '2027-01-31',
          orderRef: null,
          openedAt: '2026-11-20T09:00:00.000Z',
        },
      },
    ])
    expect(result.ok && result.value.journal).toEqual({
      figures: {
        requestId: 'q1',
        kind: 'temporary',
        groupId: null,
        limitMinor: 8_000_000,
        beforeMinor: 6_000_000,
        beforeUntil: null,
        waives: 'past-due',
        until: '2027-01-31',
        orderRef: null,
        approvedByMinor: 8_000_000,
        baseCurrency: 'EUR',
        level: 'manager',
        insteadOf: null,
        stillNeeds: '',
      },
      text: { note: 'They always pay.' },
    })
  })

  test('for one order it goes by the order; for good it is the limit itself', () => {
    const order = approve(manager, given({ wish: { kind: 'order', orderRef: 'SO-1' } }))
    expect(order.ok && order.value.changes[1]).toMatchObject({
      document: { orderRef: 'SO-1', amountMinor: 3_000_000 },
    })
    const good = approve(manager, given(forGood(9_000_000)))
    expect(good.ok && good.value.changes).toMatchObject([
      { kind: 'matter-ended', of: 'request' },
      { kind: 'limit-set', limit: { minor: 9_000_000, until: null }, on: '2026-11-20' },
    ])
  })

  test('only for an order whose amount is known it is kept how large a sale it was granted for', () => {
    const granted = (request: GivenRequest) => {
      const result = approve(manager, given(request))
      return result.ok && result.value.changes[1]
    }
    expect(granted({})).not.toHaveProperty('document.amountMinor')
    const order = { kind: 'order', orderRef: 'SO-1' } as const
    expect(granted({ wish: order, amountMinor: 0 })).not.toHaveProperty('document.amountMinor')
  })

  test('an analyst is too low for €80,000 and hears who could', () => {
    expect(refused(analyst)).toEqual({
      code: 'request-beyond-level',
      needs: ['manager'],
      names: ['Claire Maes', 'Luc Petit', 'Anne Roy'],
    })
  })
})

describe('the requester', () => {
  test('never, whatever the level', () => {
    const own = given({ openedBy: { personId: 'p-ceo', name: 'Anne Roy' } })
    expect(refused(ceo, own)).toEqual({ code: 'request-own' })
  })

  test('nor as somebody’s stand-in, nor anybody in the requester’s stead', () => {
    const deciders = givenBook().deciders.map((one) =>
      one.level === 'manager'
        ? { ...one, delegate: { personId: 'p-analyst', name: 'Ben Aerts', until: null } }
        : one,
    )
    const askedBy = (personId: string): AccountState => {
      const state = given({ openedBy: { personId, name: null } })
      return { ...state, book: { ...state.book, deciders } }
    }
    expect(refused(analyst, askedBy('p-rep'))).toBeNull()
    expect(refused(analyst, askedBy('p-analyst'))).toEqual({ code: 'request-own' })
    expect(refused(analyst, askedBy('p-manager'))).toMatchObject({ code: 'request-beyond-level' })
  })

  test('and never a token, which is nobody', () => {
    expect(refused({ kind: 'token', tokenId: 't1', role: 'finance' })).toEqual({
      code: 'request-needs-person',
    })
  })
})

describe('two who must agree', () => {
  const large = given(forGood(20_000_000))

  test('given €200,000 asked for good, when the manager agrees, then it waits for a CFO; with the CFO it is granted', () => {
    const half = approve(manager, large)
    expect(half.ok && half.value.changes).toMatchObject([
      { kind: 'matter-changed', document: { needs: ['manager', 'cfo'], approvals: [{ level: 'manager' }] } },
    ])
    expect(half.ok && half.value.journal.figures).toMatchObject({ stillNeeds: 'cfo', beforeMinor: 6_000_000 })
    expect(after(cfo, after(manager, large)).dossier).toMatchObject({
      limit: { minor: 20_000_000, until: null },
      requests: [],
    })
  })

  test('in the other order too', () => {
    expect(after(manager, after(cfo, large)).dossier.limit.minor).toBe(20_000_000)
  })

  test('one person is not two, and what is covered is not covered again', () => {
    expect(refused(ceo, after(ceo, large))).toEqual({ code: 'request-approved-already' })
    const another = givenActor('credit', { personId: 'p-other', level: 'manager' })
    expect(refused(another, after(manager, large))).toEqual({
      code: 'request-beyond-level',
      needs: ['cfo'],
      names: ['Luc Petit', 'Anne Roy'],
    })
  })

  test('a stand-in is named with whose level it is', () => {
    const deciders = large.book.deciders.map((one) =>
      one.level === 'cfo'
        ? { ...one, delegate: { personId: 'p-manager', name: 'Claire Maes', until: null } }
        : one,
    )
    const another = givenActor('credit', { personId: 'p-other', level: 'manager' })
    const granted = approve(manager, after(another, { ...large, book: { ...large.book, deciders } }))
    expect(granted.ok && granted.value.journal.figures).toMatchObject({ level: 'cfo', insteadOf: 'p-cfo' })
    expect(granted.ok && granted.value.changes[0]).toMatchObject({
      document: { approvals: [{ level: 'manager' }, { level: 'cfo', insteadOf: { name: 'Luc Petit' } }] },
    })
  })
})

describe('facts that have changed since it was asked', () => {
  const forOrder: GivenRequest = {
    wish: { kind: 'order', orderRef: 'SO-1', limitMinor: null },
    amountMinor: 2_000_000,
    needs: ['analyst'],
  }
  const owing = (openMinor: number, request = forOrder): AccountState =>
    given(request, { items: [givenInvoice('F1', '2026-12-01', openMinor)] })

  test('given it was an analyst’s, when the exposure has grown to €110,000, then it takes a manager and a CFO', () => {
    expect(refused(analyst, owing(500_000))).toBeNull()
    expect(refused(analyst, owing(9_000_000))).toMatchObject({
      code: 'request-beyond-level',
      needs: ['cfo', 'manager'],
    })
  })

  test('what was said before counts for what it covers', () => {
    const half = after(manager, given(forGood(20_000_000)))
    const [request] = half.dossier.requests
    const grown = (limitMinor: number): AccountState => ({
      ...half,
      dossier: {
        ...half.dossier,
        requests: request ? [{ ...request, wish: { ...request.wish, limitMinor } }] : [],
      },
    })
    // A manager covers nothing of what €300,001 take, and all of what €100,000 take
    expect(approve(cfo, grown(30_000_001))).toMatchObject({
      value: { changes: [{ kind: 'matter-changed', document: { needs: ['cfo', 'ceo'] } }] },
    })
    expect(refused(analyst, grown(10_000_000))).toMatchObject({ code: 'request-beyond-level' })
    expect(after(cfo, grown(10_000_000)).dossier.limit.minor).toBe(10_000_000)
  })

  test('a limit that the exposure has outgrown is granted as it was asked', () => {
    const state = given(forGood(8_000_000), { items: [givenInvoice('F1', '2026-12-01', 9_500_000)] })
    expect(after(manager, state).dossier.limit.minor).toBe(8_000_000)
  })

  test('a limit for good that is as high by now would lower it: refused', () => {
    expect(refused(manager, given(forGood(8_000_000), { limit: { minor: 8_000_000, until: null } }))).toEqual(
      {
        code: 'request-limit-not-higher',
        inForceMinor: 8_000_000,
        currency: 'EUR',
      },
    )
  })

  test('an account that is stopped by now, a day that has passed, a cap that is reached: refused', () => {
    const hold = { kind: 'fraud', note: null, placedOn: day('2026-11-20'), placedBy: null } as const
    expect(refused(manager, given({}, { hold }))).toEqual({ code: 'account-stopped', by: 'fraud-hold' })
    expect(refused(manager, given({ wish: { until: day('2026-11-19') } }))).toEqual({
      code: 'request-day-past',
      until: '2026-11-19',
    })
    expect(refused(manager, given({}, { limit: { minor: 5_000_000, until: null } }))).toMatchObject({
      code: 'temporary-limit-too-high',
    })
    const looked = { temporaryRaises: [day('2026-05-01'), day('2026-08-01')] }
    expect(refused(manager, { ...given(), looked })).toMatchObject({ code: 'temporary-limit-too-often' })
  })
})

describe('the limit of a group', () => {
  const group: Group = {
    version: 1,
    id: 'G1',
    name: 'Durand Group',
    currency: euro,
    limit: { minor: 10_000_000, until: null },
    members: 2,
    leadId: 'A1',
    sums: [],
  }
  const asked = given({
    wish: { kind: 'permanent', groupId: 'G1', limitMinor: 20_000_000, waives: [], until: null },
  })

  test('is granted as the group’s, and the journal has what it was', () => {
    const state = { ...asked, group }
    const half = approve(manager, state)
    expect(half.ok && half.value.journal.figures).toMatchObject({ groupId: 'G1', beforeMinor: 10_000_000 })
    expect(after(cfo, after(manager, state)).group?.limit).toEqual({ minor: 20_000_000, until: null })
  })

  test('not once the account is in another', () => {
    expect(refused(manager, { ...asked, group: { ...group, id: 'G2' } })).toEqual({
      code: 'no-credit-group',
      accountNumber: 'C-1042',
    })
  })
})

describe('what is no longer open', () => {
  const endedRequest = (state: ExceptionRequest['state']): AccountState => ({
    ...givenState(),
    looked: { endedRequest: givenRequest({ state }) },
  })

  test('is told with its end; an unknown one as unknown', () => {
    const at = toInstant(Date.UTC(2026, 10, 20, 8))
    expect(refused(manager, endedRequest({ kind: 'granted', at }))).toEqual({
      code: 'request-ended',
      state: 'granted',
      on: '2026-11-20',
    })
    expect(refused(manager, givenState())).toEqual({ code: 'request-unknown' })
  })

  test('at the very moment at which it lapses it has lapsed, a millisecond before it has not', () => {
    const now = Date.parse(givenMoment().now)
    expect(refused(manager, given({ expiresAt: toInstant(now) }))).toMatchObject({ state: 'expired' })
    expect(refused(manager, given({ expiresAt: toInstant(now + 1) }))).toBeNull()
  })
})

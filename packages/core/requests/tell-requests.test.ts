import { describe, expect, test } from 'vitest'
import type { AccountChange } from '../change.ts'
import type { AccountState } from '../decide.ts'
import { applyToState } from '../follow/follow-facts.ts'
import { toTell } from '../messages/to-tell.ts'
import { givenAt, givenState } from '../testing/given.ts'
import { givenDeclined, givenRequest } from '../testing/given-request.ts'
import type { ExceptionRequest } from './exception-request.ts'

const person = (personId: string) => ({ kind: 'person', personId })
const [rep, manager, cfo, ceo] = [person('p-rep'), person('p-manager'), person('p-cfo'), person('p-ceo')]
const salesManagers = { kind: 'role', role: 'manager', region: 'North' }

const change = (
  kind: 'matter-opened' | 'matter-changed' | 'matter-ended',
  document: ExceptionRequest,
): AccountChange => ({
  kind,
  accountId: 'A1',
  of: 'request',
  document,
})
/** What is told of one change, where the request was as it is given before. */
const told = (
  of: AccountChange,
  before: ExceptionRequest | null = givenRequest(),
  state: AccountState = givenState(),
) => {
  const was = { ...state, dossier: { ...state.dossier, requests: before ? [before] : [] } }
  return toTell(of, { before: was, after: applyToState(was, of) })
}
const steps = (...args: Parameters<typeof told>) =>
  told(...args).map(({ message, to, urgency }) => [message.kind === 'request' && message.what, urgency, to])

const large = givenRequest({ needs: ['manager', 'cfo'] })
const agreed = (personId: string, level: 'manager' | 'cfo') => ({
  by: { personId, name: null },
  level,
  insteadOf: null,
  at: givenAt.now,
})

describe('asked', () => {
  test('goes to whoever reaches what is needed, and for their view to the region’s sales managers', () => {
    expect(told(change('matter-opened', givenRequest()), null)).toEqual([
      {
        message: { kind: 'request', what: 'asked', accountId: 'A1', requestId: 'q1' },
        to: [manager, cfo, ceo, salesManagers],
        urgency: 'soon',
        topic: 'A1:q1:asked',
      },
    ])
  })

  test('not to the requester, and to a stand-in too', () => {
    const state = givenState()
    const deciders = state.book.deciders.map((one) =>
      one.level === 'cfo'
        ? { ...one, delegate: { personId: 'p-analyst', name: 'Ben Aerts', until: null } }
        : one,
    )
    const byManager = givenRequest({ needs: ['cfo'], openedBy: { personId: 'p-ceo', name: null } })
    expect(
      steps(change('matter-opened', byManager), null, { ...state, book: { ...state.book, deciders } }),
    ).toEqual([['asked', 'soon', [person('p-analyst'), cfo, salesManagers]]])
  })

  test('to all of credit where nobody has the level', () => {
    const state = givenState({ book: { deciders: [] } })
    expect(steps(change('matter-opened', givenRequest()), null, state)).toEqual([
      ['asked', 'soon', [{ kind: 'role', role: 'credit', region: null }, salesManagers]],
    ])
  })
})

describe('what comes of it', () => {
  test('a view is the requester’s and the deciders’', () => {
    const advice = [
      { by: { personId: 'p-sales', name: null }, view: 'for' as const, note: null, at: givenAt.now },
    ]
    const [telling] = told(change('matter-changed', givenRequest({ advice })))
    expect(telling).toMatchObject({
      message: { what: 'advised' },
      to: [rep, manager, cfo, ceo],
      topic: 'A1:q1:advised:p-sales:2026-11-20T09:00:00.000Z',
    })
  })

  test('where the manager has agreed, the requester hears it and those who are still needed', () => {
    const half = { ...large, approvals: [agreed('p-manager', 'manager')] }
    expect(steps(change('matter-changed', half), large)).toEqual([['half-approved', 'soon', [rep, cfo, ceo]]])
    expect(told(change('matter-changed', half), large)[0]?.topic).toBe('A1:q1:half-approved:1')
  })

  test('a view that comes after an approval is a view', () => {
    const half = { ...large, approvals: [agreed('p-manager', 'manager')] }
    const advice = [
      { by: { personId: 'p-sales', name: null }, view: 'for' as const, note: null, at: givenAt.now },
    ]
    expect(steps(change('matter-changed', { ...half, advice }), half)).toEqual([
      ['advised', 'soon', [rep, cfo, ceo]],
    ])
  })

  test('granted and declined are the requester’s', () => {
    const granted = givenRequest({ state: { kind: 'granted', at: givenAt.now } })
    expect(steps(change('matter-ended', granted))).toEqual([['granted', 'soon', [rep]]])
    expect(steps(change('matter-changed', givenDeclined({ id: 'q1' })))).toEqual([
      ['declined', 'soon', [rep]],
    ])
  })

  test('withdrawn and lapsed are the requester’s, and with the digest whose answer is wanted no more', () => {
    const ended = (state: ExceptionRequest['state']) => {
      const document = { ...large, approvals: [agreed('p-manager', 'manager')], state }
      return steps(change('matter-ended', document), large)
    }
    const both = (what: string) => [
      [what, 'soon', [rep]],
      [what, 'digest', [manager, cfo, ceo]],
    ]
    const by = { personId: 'p-rep', name: null }
    expect(ended({ kind: 'expired', at: givenAt.now })).toEqual(both('expired'))
    expect(ended({ kind: 'withdrawn', at: givenAt.now, by })).toEqual(both('withdrawn'))
  })

  test('forgotten is said to nobody, and what a token asked for has no requester to tell', () => {
    expect(told(change('matter-ended', givenDeclined()))).toEqual([])
    const granted = givenRequest({
      openedBy: { personId: null, name: null },
      state: { kind: 'granted', at: givenAt.now },
    })
    expect(steps(change('matter-ended', granted))).toEqual([['granted', 'soon', []]])
  })
})

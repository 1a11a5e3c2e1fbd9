import { describe, expect, test } from 'vitest'
import type { Actor } from '../../access/actor.ts'
import type { AccountState } from '../../decide.ts'
import type { Result } from '../../result.ts'
import { givenInvoice, givenState } from '../../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../../testing/given-actions.ts'
import { type GivenRequest, givenRequest } from '../../testing/given-request.ts'
import { decideExceptionAdvise, decideExceptionDecline, decideExceptionWithdraw } from './answer-request.ts'

const rep = givenActor('rep')
const salesManager = givenActor('manager', { name: 'Bart Claes' })
const analyst = givenActor('credit', { personId: 'p-analyst', level: 'analyst' })
const manager = givenActor('credit', { personId: 'p-manager', name: 'Claire Maes', level: 'manager' })
const cfo = givenActor('finance', { personId: 'p-cfo', level: 'cfo' })
const token: Actor = { kind: 'token', tokenId: 't1', role: 'credit' }

const given = (request: GivenRequest = {}): AccountState =>
  givenState({ dossier: { requests: [givenRequest(request)] } })
const refusal = (result: Result<unknown>) => (result.ok ? null : result.refusal)

describe('advising', () => {
  const advise = (actor: Actor, differs: Record<string, unknown> = {}, state = given()) =>
    decideExceptionAdvise(state, givenAction('exception.advise', differs), givenMoment(actor))

  test('a sales manager’s view stands beside the request and decides nothing', () => {
    const result = advise(salesManager, { note: 'A new site opens.' })
    expect(result.ok && result.value).toMatchObject({
      changes: [
        {
          kind: 'matter-changed',
          of: 'request',
          document: {
            state: { kind: 'open' },
            approvals: [],
            advice: [
              {
                by: { personId: 'p-manager', name: 'Bart Claes' },
                view: 'for',
                note: 'A new site opens.',
                at: '2026-11-20T09:00:00.000Z',
              },
            ],
          },
        },
      ],
      journal: { figures: { requestId: 'q1', view: 'for' }, text: { note: 'A new site opens.' } },
    })
  })

  test('once each: the latest counts, and others’ stay', () => {
    const by = (personId: string) => ({
      by: { personId, name: null },
      view: 'for' as const,
      note: null,
      at: givenMoment().now,
    })
    const state = given({ advice: [by('p-manager'), by('p-director')] })
    const result = advise(salesManager, { view: 'against' }, state)
    expect(result.ok && result.value.changes[0]).toMatchObject({
      document: {
        advice: [
          { by: { personId: 'p-director' }, view: 'for' },
          { by: { personId: 'p-manager' }, view: 'against' },
        ],
      },
    })
  })

  test('nobody advises on a request of their own, nor on one that is answered', () => {
    expect(
      refusal(advise(salesManager, {}, given({ openedBy: { personId: 'p-manager', name: null } }))),
    ).toEqual({
      code: 'request-own',
    })
    expect(refusal(advise(salesManager, {}, givenState()))).toEqual({ code: 'request-unknown' })
  })
})

describe('declining', () => {
  const decline = (actor: Actor, state = given()) =>
    decideExceptionDecline(
      state,
      givenAction('exception.decline', { note: 'Too late already.' }),
      givenMoment(actor),
    )

  test('it stays with the account as declined, with how that stood: €50,000 owed, €14,400 of it overdue', () => {
    const items = [givenInvoice('F1', '2026-10-20', 1_440_000), givenInvoice('F2', '2026-12-20', 3_560_000)]
    const result = decline(manager, givenState({ dossier: { requests: [givenRequest()], items } }))
    expect(result.ok && result.value).toMatchObject({
      changes: [
        {
          kind: 'matter-changed',
          of: 'request',
          document: {
            id: 'q1',
            state: {
              kind: 'declined',
              at: '2026-11-20T09:00:00.000Z',
              by: { personId: 'p-manager', name: 'Claire Maes' },
              note: 'Too late already.',
              facts: { exposureMinor: 5_000_000, overdueMinor: 1_440_000 },
            },
          },
        },
      ],
      journal: {
        figures: {
          requestId: 'q1',
          limitMinor: 8_000_000,
          exposureMinor: 5_000_000,
          overdueMinor: 1_440_000,
        },
        text: { note: 'Too late already.' },
      },
    })
  })

  test('by whoever could approve alone, or as one of two, also after having agreed', () => {
    const large: GivenRequest = {
      wish: { kind: 'permanent', limitMinor: 20_000_000, waives: [], until: null },
    }
    const agreed = {
      by: { personId: 'p-manager', name: null },
      level: 'manager' as const,
      insteadOf: null,
      at: givenMoment().now,
    }
    expect(decline(cfo).ok).toBe(true)
    expect(decline(manager, given(large)).ok).toBe(true)
    expect(decline(manager, given({ ...large, approvals: [agreed] })).ok).toBe(true)
  })

  test('not by an analyst, the requester or a token', () => {
    expect(refusal(decline(analyst))).toEqual({
      code: 'request-beyond-level',
      needs: ['manager'],
      names: ['Claire Maes', 'Luc Petit', 'Anne Roy'],
    })
    const own = given({ openedBy: { personId: 'p-manager', name: null } })
    expect(refusal(decline(manager, own))).toEqual({ code: 'request-own' })
    expect(refusal(decline(token))).toEqual({ code: 'request-needs-person' })
  })
})

describe('taking back', () => {
  const withdraw = (actor: Actor, state = given()) =>
    decideExceptionWithdraw(state, givenAction('exception.withdraw'), givenMoment(actor))

  test('its requester and a credit manager, who sign it', () => {
    for (const [actor, personId] of [
      [rep, 'p-rep'],
      [manager, 'p-manager'],
    ] as const) {
      const result = withdraw(actor)
      expect(result.ok && result.value.changes).toMatchObject([
        { kind: 'matter-ended', of: 'request', document: { state: { kind: 'withdrawn', by: { personId } } } },
      ])
    }
  })

  test('another rep, a sales manager and an analyst hear whose it is', () => {
    const other = givenActor('rep', { personId: 'p-other' })
    for (const actor of [other, salesManager, analyst]) {
      expect(refusal(withdraw(actor))).toEqual({ code: 'request-not-yours', by: 'A rep' })
    }
  })

  test('what a token asked for, a token takes back', () => {
    expect(withdraw(token, given({ openedBy: { personId: null, name: null } })).ok).toBe(true)
    expect(refusal(withdraw(token))).toMatchObject({ code: 'request-not-yours' })
  })
})

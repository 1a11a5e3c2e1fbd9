import { describe, expect, test } from 'vitest'
import { day, toInstant } from '../../day.ts'
import type { AccountState } from '../../decide.ts'
import { type GivenDossier, givenInvoice, givenState } from '../../testing/given.ts'
import { givenAction, givenMoment } from '../../testing/given-actions.ts'
import { givenRequest } from '../../testing/given-request.ts'
import { decideExceptionRequest } from './request-exception.ts'

const moment = givenMoment()
const ask = (differs: Record<string, unknown> = {}, state: AccountState = givenState()) =>
  decideExceptionRequest(state, givenAction('exception.request', differs), moment)
const refused = (differs: Record<string, unknown>, dossier: GivenDossier = {}, looked = {}) => {
  const result = ask(differs, { ...givenState({ dossier }), looked })
  return result.ok ? null : result.refusal
}
const requestOf = (result: ReturnType<typeof ask>) => {
  const change = result.ok ? result.value.changes[0] : undefined
  return change?.kind === 'matter-opened' && change.of === 'request' ? change.document : null
}

const waiving = { limitMinor: null, waives: ['past-due'] }
const forOrder = { kind: 'order', orderRef: 'SO-1', until: '2027-01-31' }
const forGood = { kind: 'permanent', until: null }

test('given €60,000, when €80,000 to 31 January is asked for at ten, then it is answered by two, for five days a credit manager’s', () => {
  const result = ask({
    waives: ['past-due', 'past-due'],
    amountMinor: 3_000_000,
    note: 'They pay on Friday.',
  })
  expect(requestOf(result)).toEqual({
    id: 'q1',
    wish: {
      kind: 'temporary',
      groupId: null,
      limitMinor: 8_000_000,
      waives: ['past-due'],
      until: '2027-01-31',
      orderRef: null,
    },
    amountMinor: 3_000_000,
    note: 'They pay on Friday.',
    news: null,
    openedAt: '2026-11-20T09:00:00.000Z',
    openedBy: { personId: 'p-rep', name: 'A rep' },
    answerBy: '2026-11-20T13:00:00.000Z',
    expiresAt: '2026-11-25T09:00:00.000Z',
    advice: [],
    needs: ['manager'],
    approvals: [],
    state: { kind: 'open' },
  })
  expect(result.ok && result.value.journal).toEqual({
    figures: {
      requestId: 'q1',
      kind: 'temporary',
      groupId: null,
      limitMinor: 8_000_000,
      beforeMinor: 6_000_000,
      waives: 'past-due',
      until: '2027-01-31',
      orderRef: null,
      amountMinor: 3_000_000,
      needs: 'manager',
    },
    text: { note: 'They pay on Friday.' },
  })
})

describe('the parts of a wish', () => {
  const rows: [string, Record<string, unknown>, object | null][] = [
    ['for good a limit alone', { ...forGood }, null],
    ['for a time reasons alone', { ...waiving }, null],
    ['for one order a limit and reasons', { ...forOrder, waives: ['past-due'] }, null],
    ['nothing', { limitMinor: null }, { code: 'request-asks-nothing' }],
    [
      'for good reasons alone',
      { ...forGood, ...waiving },
      { code: 'request-part-missing', kind: 'permanent', part: 'limit' },
    ],
    [
      'for good reasons too',
      { ...forGood, waives: ['past-due'] },
      { code: 'request-part-unfit', kind: 'permanent', part: 'waives' },
    ],
    [
      'for good with an end',
      { kind: 'permanent' },
      { code: 'request-part-unfit', kind: 'permanent', part: 'until' },
    ],
    [
      'for a time without an end',
      { until: null },
      { code: 'request-part-missing', kind: 'temporary', part: 'until' },
    ],
    [
      'for a time and an order',
      { orderRef: 'SO-1' },
      { code: 'request-part-unfit', kind: 'temporary', part: 'order' },
    ],
    [
      'for an order without one',
      { ...forOrder, orderRef: null },
      { code: 'request-part-missing', kind: 'order', part: 'order' },
    ],
    [
      'for an order without an end',
      { ...forOrder, until: null },
      { code: 'request-part-missing', kind: 'order', part: 'until' },
    ],
    [
      'the group’s limit for a time',
      { limitOf: 'group' },
      { code: 'request-part-unfit', kind: 'temporary', part: 'group' },
    ],
  ]
  test.each(rows)('%s', (_, differs, refusal) => {
    expect(refused(differs)).toEqual(refusal)
  })
})

describe('how long', () => {
  test('90 days, to 18 February, and not a day more; today, and not yesterday', () => {
    expect(refused({ until: '2027-02-18' })).toBeNull()
    expect(refused({ until: '2027-02-19' })).toEqual({ code: 'request-too-long', maxDays: 90 })
    expect(refused({ ...forOrder, until: '2027-02-19' })).toEqual({ code: 'request-too-long', maxDays: 90 })
    expect(refused({ until: '2026-11-20' })).toBeNull()
    expect(refused({ until: '2026-11-19' })).toEqual({ code: 'request-day-past', until: '2026-11-19' })
  })
})

describe('how high', () => {
  const notHigher = (inForceMinor: number) => ({
    code: 'request-limit-not-higher',
    inForceMinor,
    currency: 'EUR',
  })

  test('more than the €60,000 in force, with a limit of nothing more than nothing', () => {
    expect(refused({ limitMinor: 6_000_000, waives: ['past-due'] })).toEqual(notHigher(6_000_000))
    expect(refused({ limitMinor: 6_000_001 })).toBeNull()
    expect(refused({ ...forGood, limitMinor: 0 }, { limit: { minor: null, until: null } })).toEqual(
      notHigher(0),
    )
  })

  test('an exception of €70,000 counts for a time, and not for good; one for another order never', () => {
    const exception = {
      id: 'e1',
      limitMinor: 7_000_000,
      waives: [],
      until: day('2026-12-31'),
      orderRef: null,
      openedAt: moment.now,
    }
    expect(refused({ limitMinor: 7_000_000 }, { exceptions: [exception] })).toEqual(notHigher(7_000_000))
    expect(refused({ ...forGood, limitMinor: 7_000_000 }, { exceptions: [exception] })).toBeNull()
    const other = { ...exception, orderRef: 'SO-9' }
    expect(refused({ ...forOrder, limitMinor: 7_000_000 }, { exceptions: [other] })).toBeNull()
  })

  test('for a time half as much again, €90,000, and not a cent more; for one order and for good anything', () => {
    expect(refused({ limitMinor: 9_000_000 })).toBeNull()
    expect(refused({ limitMinor: 9_000_001 })).toEqual({
      code: 'temporary-limit-too-high',
      mostMinor: 9_000_000,
      currency: 'EUR',
    })
    expect(refused({ ...forOrder, limitMinor: 50_000_000 })).toBeNull()
    expect(refused({ ...forGood, limitMinor: 50_000_000 })).toBeNull()
  })

  test('where none is in force, or none above nothing, there is nothing to take half of', () => {
    for (const limit of [
      { minor: null, until: null },
      { minor: 0, until: null },
      { minor: 6_000_000, until: day('2026-11-19') },
    ]) {
      expect(refused({ limitMinor: 50_000_000 }, { limit })).toBeNull()
    }
  })
})

describe('how often', () => {
  const raised = (...days: string[]) => ({ temporaryRaises: days.map((on) => day(on)) })

  test('twice within 365 days, then not before the earlier is a year old; a waiver and an order are no raise', () => {
    expect(refused({}, {}, raised('2026-01-15', '2025-11-20'))).toBeNull()
    const often = raised('2026-10-01', '2025-11-21')
    expect(refused({}, {}, often)).toEqual({
      code: 'temporary-limit-too-often',
      perYear: 2,
      from: '2026-11-21',
    })
    expect(refused(waiving, {}, often)).toBeNull()
    expect(refused(forOrder, {}, often)).toBeNull()
  })

  test('where the policy has none, never', () => {
    const { book, ...state } = givenState()
    const policy = { ...book.policy, temporaryLimit: { ...book.policy.temporaryLimit, perYear: 0 } }
    expect(ask({}, { ...state, book: { ...book, policy } })).toEqual({
      ok: false,
      refusal: { code: 'temporary-limit-too-often', perYear: 0, from: null },
    })
  })
})

describe('a stopped account', () => {
  const hold = (kind: 'manual' | 'fraud' | 'legal'): GivenDossier => ({
    hold: { kind, note: null, placedOn: day('2026-11-01'), placedBy: null },
  })
  const insolvency = {
    kind: 'receivership',
    since: day('2026-11-01'),
    source: 'BODACC',
    claimBy: null,
    claimedOn: null,
  } as const

  test('insolvent, on hold for fraud or at the legal stage: somebody must act first; on another hold one may ask', () => {
    expect(refused(waiving, { account: { insolvency } })).toEqual({
      code: 'account-stopped',
      by: 'insolvency',
    })
    expect(refused(waiving, hold('fraud'))).toEqual({ code: 'account-stopped', by: 'fraud-hold' })
    expect(refused(waiving, hold('legal'))).toEqual({ code: 'account-stopped', by: 'legal-stage' })
    expect(refused(waiving, hold('manual'))).toBeNull()
  })
})

describe('the same again', () => {
  test('an id that is or was in use is refused', () => {
    expect(refused({}, {}, { idTaken: true })).toEqual({ code: 'request-exists' })
    expect(refused({ waives: ['past-due'] }, { requests: [givenRequest()] })).toEqual({
      code: 'request-exists',
    })
  })

  test('the same wish waits once, whatever its last day; another limit, and the same after it lapsed, do not', () => {
    const same = { requestId: 'q2', waives: ['past-due'], until: '2027-01-15' }
    expect(refused(same, { requests: [givenRequest()] })).toEqual({
      code: 'request-open-already',
      by: 'A rep',
      on: '2026-11-20',
    })
    expect(refused({ ...same, limitMinor: 8_500_000 }, { requests: [givenRequest()] })).toBeNull()
    expect(refused(same, { requests: [givenRequest({ expiresAt: moment.now })] })).toBeNull()
  })
})

describe('who must agree', () => {
  const needs = (differs: Record<string, unknown>, state?: AccountState) =>
    requestOf(ask(differs, state))?.needs

  test('by the limit that results: a manager to €100,000, then a CFO too, above €300,000 the CFO and the CEO', () => {
    expect(needs({ ...forGood, limitMinor: 10_000_000 })).toEqual(['manager'])
    expect(needs({ ...forGood, limitMinor: 10_000_001 })).toEqual(['manager', 'cfo'])
    expect(needs({ ...forGood, limitMinor: 30_000_001 })).toEqual(['cfo', 'ceo'])
  })

  test('for reasons alone and one order by what the sale brings the exposure to', () => {
    const sale = { ...forOrder, ...waiving }
    const owing = (openMinor: number) =>
      givenState({ dossier: { items: [givenInvoice('F1', '2026-12-01', openMinor)] } })
    expect(needs({ ...sale, amountMinor: 1_000_000 }, owing(1_500_000))).toEqual(['analyst'])
    expect(needs({ ...sale, amountMinor: 1_000_001 }, owing(1_500_000))).toEqual(['manager'])
    expect(needs({ ...sale, amountMinor: 6_000_000 }, owing(5_000_000))).toEqual(['manager', 'cfo'])
  })

  test('for reasons alone and no sale by what the limit of €60,000 opens, for an order that names no amount too', () => {
    const limit = { minor: 2_500_000, until: null }
    for (const wish of [waiving, { ...forOrder, ...waiving }]) {
      expect(needs(wish)).toEqual(['manager'])
      expect(needs(wish, givenState({ dossier: { limit } }))).toEqual(['analyst'])
    }
  })

  test('for reasons alone and any order by what the limit opens, however small the sale: of €300,000 it is a manager’s and a CFO’s', () => {
    const state = (limitMinor: number) =>
      givenState({ dossier: { limit: { minor: limitMinor, until: null } } })
    expect(needs({ ...waiving, amountMinor: 500_000 }, state(30_000_000))).toEqual(['manager', 'cfo'])
    expect(needs({ ...waiving, amountMinor: 500_000 }, state(2_500_000))).toEqual(['analyst'])
    expect(needs({ ...waiving, amountMinor: 2_500_001 }, state(2_500_000))).toEqual(['manager'])
  })

  test('a limit lower than the exposure that comes of the sale does not make it anybody’s', () => {
    const state = givenState({ dossier: { items: [givenInvoice('F1', '2026-12-01', 9_000_000)] } })
    const lower = { limitMinor: 6_500_000, waives: ['past-due'], amountMinor: 3_000_000 }
    expect(needs(lower, state)).toEqual(['manager', 'cfo'])
  })
})

describe('the limit of a credit group', () => {
  const group = {
    version: 1,
    id: 'G1',
    name: 'Durand Group',
    currency: givenState().book.currency,
    limit: { minor: 10_000_000, until: null },
    members: 2,
    leadId: 'A1',
    sums: [],
  }
  const wanted = { ...forGood, limitOf: 'group', limitMinor: 20_000_000 }

  test('is asked for good, and approved by itself', () => {
    const request = requestOf(ask(wanted, givenState({ group })))
    expect(request).toMatchObject({
      wish: { groupId: 'G1', limitMinor: 20_000_000 },
      needs: ['manager', 'cfo'],
    })
  })

  test('waived for any order, it caps nothing: of €100,000 and members’ limits of €130,000 it takes a CFO too', () => {
    const sum = {
      currency: group.currency,
      openMinor: 0,
      creditsMinor: 0,
      billsMinor: 0,
      deliveredNotInvoicedMinor: 0,
      deliveries: [],
      limitsMinor: 13_000_000,
      reservations: [],
    }
    const needs = (waives: string[]) => {
      const wish = { limitMinor: null, waives, amountMinor: 500_000 }
      return requestOf(ask(wish, givenState({ group: { ...group, sums: [sum] } })))?.needs
    }
    expect(needs(['past-due'])).toEqual(['manager'])
    expect(needs(['group-limit'])).toEqual(['manager', 'cfo'])
    expect(needs(['group-limit-expired'])).toEqual(['manager', 'cfo'])
  })

  test('no higher than it is, or without a group, it is refused', () => {
    expect(ask({ ...wanted, limitMinor: 10_000_000 }, givenState({ group }))).toMatchObject({
      refusal: { code: 'request-limit-not-higher', inForceMinor: 10_000_000 },
    })
    expect(ask(wanted)).toMatchObject({ refusal: { code: 'no-credit-group', accountNumber: 'C-1042' } })
  })
})

test('a token asks in nobody’s name', () => {
  const result = decideExceptionRequest(
    givenState(),
    givenAction('exception.request'),
    givenMoment({ kind: 'token', tokenId: 't1', role: 'credit' }),
  )
  expect(requestOf(result)?.openedBy).toEqual({ personId: null, name: null })
})

test('a request made in the evening is answered the next morning', () => {
  const evening = { ...moment, now: toInstant(Date.UTC(2026, 10, 20, 20)) }
  const result = decideExceptionRequest(givenState(), givenAction('exception.request'), evening)
  expect(requestOf(result)?.answerBy).toBe('2026-11-23T11:00:00.000Z')
})

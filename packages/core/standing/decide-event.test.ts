import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { AccountState, Looked } from '../decide.ts'
import type { Account, Insolvency } from '../ledger/account.ts'
import type { Bill } from '../ledger/bill.ts'
import { policyPreset } from '../policy/presets.ts'
import { type GivenDossier, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { decideEvent } from './decide-event.ts'

const moment = givenMoment(givenActor('credit'))

const decide = (event: Record<string, unknown>, state: AccountState = givenState()) =>
  decideEvent(state, givenAction('account.event', { event }), moment)

const changeOf = (event: Record<string, unknown>, state?: AccountState) => {
  const result = decide(event, state)
  return result.ok ? result.value.changes[0] : result.refusal
}

const begun = (differs: Record<string, unknown> = {}) => ({
  kind: 'insolvency',
  proceedings: 'receivership',
  since: '2026-11-12',
  source: 'BODACC A 2026-219',
  ...differs,
})

const receivership: Insolvency = {
  kind: 'receivership',
  since: day('2026-11-12'),
  source: 'BODACC A 2026-219',
  claimBy: day('2027-01-17'),
  claimedOn: null,
}

const insolvent = (insolvency: Insolvency | null = receivership, account: Partial<Account> = {}) =>
  givenState({ dossier: { account: { ...account, insolvency } } })

describe('an insolvency', () => {
  test('has its source in the words that can be erased, and a claim clock from the notice: two months in France', () => {
    expect(decide(begun({ noticeDay: '2026-11-17' }))).toEqual({
      ok: true,
      value: {
        changes: [{ kind: 'insolvency-set', accountId: 'A1', insolvency: receivership }],
        journal: {
          figures: {
            event: 'insolvency',
            proceedings: 'receivership',
            since: '2026-11-12',
            noticeDay: '2026-11-17',
            claimBy: '2027-01-17',
            beforeProceedings: null,
          },
          text: { source: 'BODACC A 2026-219' },
        },
      },
    })
  })

  const clocks: [string, string, Record<string, unknown>, string | null][] = [
    ['without a notice there is none', 'FR', {}, null],
    [
      'the judgment’s own day comes first',
      'FR',
      { noticeDay: '2026-11-17', claimBy: '2026-12-20' },
      '2026-12-20',
    ],
    ['Belgium counts no months', 'BE', { noticeDay: '2026-11-17' }, null],
    ['the judgment’s day in Belgium', 'BE', { claimBy: '2026-12-14' }, '2026-12-14'],
    [
      '31 December and two months is 28 February',
      'FR',
      { since: '2025-12-30', noticeDay: '2025-12-31' },
      '2026-02-28',
    ],
  ]
  test.each(clocks)('the last day to claim: %s', (_, country, differs, claimBy) => {
    const state = givenState({ dossier: { account: { country } } })
    expect(changeOf(begun(differs), state)).toMatchObject({ insolvency: { claimBy } })
  })

  test('a policy that gives three months gives three', () => {
    const policy = { ...policyPreset('balanced'), claimMonths: { FR: 3 } }
    const change = changeOf(begun({ noticeDay: '2026-11-17' }), givenState({ book: { policy } }))
    expect(change).toMatchObject({ insolvency: { claimBy: '2027-02-17' } })
  })

  test('a worse kind takes its place; the day to claim that is known and the claim that was made stay', () => {
    const claimed = { ...receivership, claimedOn: day('2026-11-18') }
    const worse = begun({ proceedings: 'liquidation', since: '2026-11-19', source: 'BODACC A 2026-223' })
    expect(changeOf(worse, insolvent(claimed))).toMatchObject({
      insolvency: {
        kind: 'liquidation',
        since: '2026-11-19',
        claimBy: '2027-01-17',
        claimedOn: '2026-11-18',
      },
    })
  })

  test('the same kind with a day to claim that was not known is taken, the very same is not', () => {
    const bare = { ...receivership, claimBy: null }
    expect(changeOf(begun({ noticeDay: '2026-11-17' }), insolvent(bare))).toMatchObject({
      insolvency: receivership,
    })
    const known = { code: 'insolvency-known', kind: 'receivership', since: '2026-11-12' }
    expect(changeOf(begun({ noticeDay: '2026-11-17' }), insolvent())).toEqual(known)
    expect(changeOf(begun(), insolvent())).toEqual(known)
  })

  test('a milder kind is refused until the worse has ended', () => {
    const refused = { code: 'insolvency-milder', kind: 'receivership', given: 'safeguard' }
    expect(changeOf(begun({ proceedings: 'safeguard' }), insolvent())).toEqual(refused)
  })

  test.each([
    [{ since: '2026-11-20' }, 'insolvency-set'],
    [{ since: '2026-11-21' }, 'event-day-ahead'],
    [{ noticeDay: '2026-11-21' }, 'event-day-ahead'],
    [{ noticeDay: '2026-11-11' }, 'event-day-too-early'],
    [{ claimBy: '2026-11-11' }, 'event-day-too-early'],
    [{ claimBy: '2026-11-12' }, 'insolvency-set'],
  ])('begun on the 12th, today is the 20th: with %j it is %s', (differs, expected) => {
    const outcome = changeOf(begun(differs))
    expect(outcome && ('code' in outcome ? outcome.code : outcome.kind)).toBe(expected)
  })
})

describe('a claim and the end of proceedings', () => {
  const claim = (on: string) => ({ kind: 'claim-declared', on })
  const end = (on: string) => ({ kind: 'insolvency-ended', on, source: 'Tribunal de Lille' })

  test('a claim stops the clock, and another day corrects it', () => {
    expect(changeOf(claim('2026-11-18'), insolvent())).toMatchObject({
      kind: 'insolvency-set',
      insolvency: { ...receivership, claimedOn: '2026-11-18' },
    })
    const claimed = insolvent({ ...receivership, claimedOn: day('2026-11-18') })
    expect(changeOf(claim('2026-11-19'), claimed)).toMatchObject({ insolvency: { claimedOn: '2026-11-19' } })
    expect(changeOf(claim('2026-11-18'), claimed)).toEqual({
      code: 'claim-declared-already',
      on: '2026-11-18',
    })
  })

  test('the end takes the state away', () => {
    expect(changeOf(end('2026-11-20'), insolvent())).toEqual({
      kind: 'insolvency-set',
      accountId: 'A1',
      insolvency: null,
    })
  })

  test.each([claim, end])('both need proceedings, on a day since they began and not ahead', (event) => {
    expect(changeOf(event('2026-11-18'))).toEqual({ code: 'not-insolvent' })
    expect(changeOf(event('2026-11-11'), insolvent())).toMatchObject({ code: 'event-day-too-early' })
    expect(changeOf(event('2026-11-21'), insolvent())).toMatchObject({ code: 'event-day-ahead' })
  })
})

describe('an unpaid bill', () => {
  const event = { kind: 'unpaid-bill', on: '2026-11-20', billNumber: 'LCR-1' }
  const accepted: Bill = {
    number: 'LCR-1',
    state: 'accepted',
    dueDay: day('2026-11-16'),
    amountMinor: 800_000,
  }
  const withBill = (looked: Looked, dossier: GivenDossier = {}) => ({ ...givenState({ dossier }), looked })

  test('known to the book, it becomes unpaid in its whole amount', () => {
    const change = { kind: 'bill-set', accountId: 'A1', bill: { ...accepted, state: 'unpaid' } }
    expect(changeOf(event, withBill({ bill: accepted }))).toEqual(change)
    expect(changeOf({ ...event, amountMinor: 1 }, withBill({ bill: accepted }))).toEqual(change)
  })

  test('on a phone the dossier’s bills tell', () => {
    expect(changeOf(event, givenState({ dossier: { bills: [accepted] } }))).toMatchObject({
      bill: { state: 'unpaid', amountMinor: 800_000 },
    })
  })

  test('unknown, it needs its amount and is due on the day it came back', () => {
    expect(changeOf(event, withBill({ bill: null }))).toEqual({
      code: 'bill-amount-missing',
      billNumber: 'LCR-1',
    })
    expect(changeOf({ ...event, amountMinor: 500_000 }, withBill({ bill: null }))).toMatchObject({
      bill: { number: 'LCR-1', state: 'unpaid', dueDay: '2026-11-20', amountMinor: 500_000 },
    })
  })

  test('once unpaid it is not again', () => {
    const unpaid = withBill({ bill: { ...accepted, state: 'unpaid' } })
    expect(changeOf(event, unpaid)).toEqual({ code: 'bill-unpaid-already', billNumber: 'LCR-1' })
    expect(changeOf({ ...event, on: '2026-11-21' }, withBill({ bill: accepted }))).toMatchObject({
      code: 'event-day-ahead',
    })
  })
})

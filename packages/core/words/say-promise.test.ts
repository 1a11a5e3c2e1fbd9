import { describe, expect, test } from 'vitest'
import { day, toInstant } from '../day.ts'
import type { PlanState, PromiseState, PromiseToPay } from '../promises/promise-to-pay.ts'
import { euro } from '../testing/given.ts'
import { givenPlan, givenPromise } from '../testing/given-promises.ts'
import { sayPlan, sayPromise } from './say-promise.ts'

const manner = (language: 'en' | 'fr', paidMinor: number | null) => ({
  language,
  currency: euro,
  today: day('2026-11-20'),
  paidMinor,
})
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const both = (differs: Partial<PromiseToPay>, paidMinor: number | null = null) =>
  (['en', 'fr'] as const).map((language) =>
    plain(sayPromise(givenPromise(differs), manner(language, paidMinor))),
  )

const on = day('2026-11-30')
const by = { personId: 'p-manager', name: 'Bart Claes' }
const at = toInstant(Date.UTC(2026, 10, 24, 9))

describe('a promise in one line', () => {
  const told: { [Kind in PromiseState['kind']]: [Extract<PromiseState, { kind: Kind }>, string, string] } = {
    open: [{ kind: 'open' }, 'open', 'en cours'],
    broken: [{ kind: 'broken', on }, 'broken since 30 Nov', 'non tenue depuis le 30/11'],
    'partly-kept': [
      { kind: 'partly-kept', on, paidMinor: 120_000 },
      'partly kept: €1,200 paid in time',
      'tenue en partie : 1 200 € réglés à temps',
    ],
    kept: [{ kind: 'kept', on }, 'kept, in the ledger on 30 Nov', 'tenue, constatée le 30/11'],
    'paid-late': [
      { kind: 'paid-late', brokenOn: on, on: day('2026-12-07') },
      'broken since 30 Nov, paid by 7 Dec',
      'non tenue le 30/11, réglée au 07/12',
    ],
    cancelled: [
      { kind: 'cancelled', at, by },
      'cancelled on 24 Nov by Bart Claes',
      'annulée le 24/11 par Bart Claes',
    ],
  }
  test.each(Object.values(told))('%j', (state, en, fr) => {
    expect(both({ state })).toEqual([
      `€5,000 promised for 27 Nov · ${en} · recorded by A rep`,
      `5 000 € promis pour le 27/11 · ${fr} · enregistré par A rep`,
    ])
  })

  test('says how much of it has come, while that is neither nothing nor all of it', () => {
    expect(both({}, 120_000)[0]).toContain('· €1,200 paid so far ·')
    expect(both({}, 0)[0]).not.toContain('paid')
    expect(both({}, 500_000)[1]).not.toContain('réglés')
  })

  test('says for when it was first, once it was put off', () => {
    expect(both({ dueDay: day('2026-12-01'), postponedCount: 1 })).toEqual([
      '€5,000 promised for 1 Dec · first for 27 Nov · open · recorded by A rep',
      "5 000 € promis pour le 01/12 · d'abord pour le 27/11 · en cours · enregistré par A rep",
    ])
  })
})

describe('a plan in one line', () => {
  const told: { [Kind in PlanState['kind']]: [Extract<PlanState, { kind: Kind }>, string, string] } = {
    running: [{ kind: 'running' }, 'running', 'en cours'],
    broken: [{ kind: 'broken', on }, 'broken since 30 Nov', 'non tenu depuis le 30/11'],
    kept: [{ kind: 'kept', on }, 'kept, in the ledger on 30 Nov', 'tenu, constaté le 30/11'],
    'paid-late': [
      { kind: 'paid-late', brokenOn: on, on: day('2026-12-07') },
      'broken since 30 Nov, paid by 7 Dec',
      'non tenu le 30/11, réglé au 07/12',
    ],
    cancelled: [
      { kind: 'cancelled', at, by },
      'cancelled on 24 Nov by Bart Claes',
      'annulé le 24/11 par Bart Claes',
    ],
  }
  test.each(Object.values(told))('%j', (state, en, fr) => {
    const lines = (['en', 'fr'] as const).map((language) =>
      plain(sayPlan(givenPlan({ state }), manner(language, 150_000))),
    )
    expect(lines).toEqual([
      `2 instalments of €6,000 in all from 27 Nov to 18 Dec · ${en} · €1,500 paid so far · recorded by A rep`,
      `2 échéances, 6 000 € en tout, du 27/11 au 18/12 · ${fr} · 1 500 € réglés à ce jour · enregistré par A rep`,
    ])
  })
})

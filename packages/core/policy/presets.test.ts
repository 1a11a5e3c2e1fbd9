import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { collaborationDefaults } from './collaboration-defaults.ts'
import { type Policy, policySchema } from './policy.ts'
import { policyPreset } from './presets.ts'

const names = policySchema.entries.preset.options

test.each(names)('%s is a valid policy and names itself', (name) => {
  expect(v.parse(policySchema, policyPreset(name))).toEqual(policyPreset(name))
  expect(policyPreset(name).preset).toBe(name)
})

test('a preset is a copy: changing one leaves the next as it was', () => {
  policyPreset('balanced').approvals.pop()
  expect(policyPreset('balanced').approvals).toHaveLength(4)
})

test('balanced holds the defaults of the trade', () => {
  expect(policyPreset('balanced')).toEqual({
    preset: 'balanced',
    askBasis: 'HT',
    newAccountLimitMinor: 300_000,
    defaults: { vatBps: 2_000, termsDays: 30 },
    tolerance: { shareBps: 500, maxMinor: 250_000, grades: ['A', 'B', 'C'] },
    overdue: {
      graceBusinessDays: 3,
      referAfterDays: 15,
      declineAfterDays: 60,
      minAmountMinor: 100_000,
      minShareBps: 500,
    },
    concentrationBps: 1_500,
    orderHorizonDays: 60,
    freshness: { ledgerBusinessDays: 2, phoneHours: 24 },
    reservationHours: 72,
    temporaryLimit: { maxIncreaseBps: 5_000, maxDays: 90, perYear: 2 },
    request: { answerWithinHours: 4, expiresAfterDays: 5, askAgainDays: 90 },
    ...collaborationDefaults(),
    gradeTerms: {
      A: { maxDays: 60, depositBps: 0 },
      B: { maxDays: 45, depositBps: 0 },
      C: { maxDays: 30, depositBps: 0 },
      D: { maxDays: 15, depositBps: 3_000 },
      E: { maxDays: 0, depositBps: 10_000 },
    },
    approvals: [
      { upToMinor: 2_500_000, needs: ['analyst'] },
      { upToMinor: 10_000_000, needs: ['manager'] },
      { upToMinor: 30_000_000, needs: ['manager', 'cfo'] },
      { upToMinor: null, needs: ['cfo', 'ceo'] },
    ],
    legalTerms: { FR: { netDays: 60, endOfMonthDays: 45 }, BE: { netDays: 60, endOfMonthDays: null } },
    financingBps: 500,
    importSettledShareBps: 4_000,
  } satisfies Policy)
})

describe('careful, balanced, generous', () => {
  const inOrder: [string, (policy: Policy) => number][] = [
    ['limit of a new account', (policy) => policy.newAccountLimitMinor],
    ['share tolerated over the limit', (policy) => policy.tolerance.shareBps],
    ['amount tolerated over the limit', (policy) => policy.tolerance.maxMinor],
    ['grades tolerated', (policy) => policy.tolerance.grades.length],
    ['days overdue before it asks', (policy) => policy.overdue.referAfterDays],
    ['days overdue before it declines', (policy) => policy.overdue.declineAfterDays],
    ['overdue amount that weighs', (policy) => policy.overdue.minAmountMinor],
    ['share of one group', (policy) => policy.concentrationBps],
    ['age of the ledger', (policy) => policy.freshness.ledgerBusinessDays],
    ['hours of a reservation', (policy) => policy.reservationHours],
    ['limit an analyst may set', (policy) => policy.approvals[0]?.upToMinor ?? 0],
    ['limit a credit manager may set', (policy) => policy.approvals[1]?.upToMinor ?? 0],
  ]
  test.each(inOrder)('the %s grows', (_, of) => {
    const [careful, balanced, generous] = [
      policyPreset('careful'),
      policyPreset('balanced'),
      policyPreset('generous'),
    ]
    expect(of(careful)).toBeLessThan(of(balanced))
    expect(of(balanced)).toBeLessThan(of(generous))
  })

  test.each(names)('%s refers before it declines, and grades never get longer terms downwards', (name) => {
    const { overdue, gradeTerms, approvals } = policyPreset(name)
    expect(overdue.referAfterDays).toBeLessThan(overdue.declineAfterDays)
    const days = [gradeTerms.A, gradeTerms.B, gradeTerms.C, gradeTerms.D, gradeTerms.E].map(
      (one) => one.maxDays,
    )
    expect(days).toEqual(days.toSorted((one, other) => other - one))
    expect(approvals.at(-1)?.upToMinor).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import type { Group } from '../../dossier.ts'
import { euro, givenAt, givenInvoice, givenState } from '../../testing/given.ts'
import { breachRule, groupBreachRule } from './limit.ts'

describe('how bad a breach is', () => {
  const rank = (limitMinor: number, owedMinor: number) =>
    breachRule(
      givenState({
        dossier: {
          limit: { minor: limitMinor, until: null },
          items: [givenInvoice('F', '2026-12-30', owedMinor)],
        },
      }),
      givenAt,
    )?.stages.map((stage) => stage.rank)

  test.each([
    ['a cent over €60,000', 6_000_000, 6_000_001, 1],
    ['€59,999.99 over', 6_000_000, 11_999_999, 1],
    ['all of the limit over', 6_000_000, 12_000_000, 2],
    ['three times the limit over', 6_000_000, 24_000_000, 3],
    ['seven times', 6_000_000, 48_000_000, 4],
    // A limit of little or nothing: by the policy's €1,000 that weigh
    ['€999.99 over nothing', 0, 99_999, 1],
    ['€1,000 over nothing', 0, 100_000, 2],
    ['€3,000 over nothing', 0, 300_000, 3],
    ['€1,000 over €100', 10_000, 110_000, 2],
  ])('%s', (_, limitMinor, owedMinor, expected) => {
    expect(rank(limitMinor, owedMinor)).toEqual([expected])
  })

  test('a group’s by the group’s limit', () => {
    const owing = (openMinor: number) => {
      const sum = {
        currency: euro,
        openMinor,
        creditsMinor: 0,
        billsMinor: 0,
        deliveredNotInvoicedMinor: 0,
        deliveries: [],
        limitsMinor: 0,
        reservations: [],
      }
      const group: Group = {
        version: 1,
        id: 'G1',
        name: 'Durand Group',
        currency: euro,
        limit: { minor: 9_000_000, until: null },
        members: 2,
        leadId: 'A1',
        sums: [sum],
      }
      return groupBreachRule(givenState({ group }), givenAt)?.stages.map(({ rank: one }) => one)
    }
    expect(owing(17_999_999)).toEqual([1])
    expect(owing(18_000_000)).toEqual([2])
  })
})

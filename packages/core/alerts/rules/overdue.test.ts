import { describe, expect, test } from 'vitest'
import { addDays } from '../../day.ts'
import { givenAt, givenBook, givenInvoice, givenState } from '../../testing/given.ts'
import { givenDispute } from '../../testing/given-disputes.ts'
import { overdueRule, remindable, remindableSince } from './overdue.ts'

/** What is open for so many days past due, in euros: `91 soon 5`, and `15:15` for a milder step that is filled by itself. */
function stages(owed: Record<number, number>, graceBusinessDays = 3): string[] {
  const items = Object.entries(owed).map(([days, euros]) =>
    givenInvoice(`FA-${days}`, addDays(givenAt.today, -Number(days)), euros * 100),
  )
  const { policy } = givenBook()
  const overdue = { ...policy.overdue, graceBusinessDays }
  const state = givenState({ dossier: { items }, book: { policy: { ...policy, overdue } } })
  const found = overdueRule(state, givenAt)
  return found === null
    ? []
    : found.stages.map(({ about, stage, rank }) =>
        about === null ? `${stage} ${found.urgency} ${String(rank)}` : `${about}:${stage} ${String(rank)}`,
      )
}

describe('the steps of what is overdue', () => {
  test.each([
    ['the worst one alone', { 91: 1_000 }, ['91 soon 5']],
    [
      '€2,000 of 16 days beside it are a step of their own',
      { 91: 1_000, 16: 2_000 },
      ['91 soon 5', '15:15 2'],
    ],
    ['€1,999 are not', { 91: 1_000, 16: 1_999 }, ['91 soon 5']],
    ['nor are €1,200 of 16 days and €1,200 of 29, once one is 31', { 31: 1_200, 16: 1_200 }, ['31 soon 3']],
    [
      'every step may be filled, but the digest’s is not told beside a worse one',
      { 120: 1_000, 90: 1_000, 60: 1_000, 30: 2_000, 14: 500 },
      ['91 soon 5', '15:15 2', '31:31 3', '61:61 4'],
    ],
    ['€600 of 31 days and €500 of 16 reach the step of 6', { 31: 600, 16: 500 }, ['6 digest 1']],
  ])('%s', (_, owed, expected) => {
    expect(stages(owed)).toEqual(expected)
  })

  test('an invoice that is sold to a factor and disputed is taken off once: €2,400 of another stay', () => {
    const sold = { ...givenInvoice('FA-1', '2026-10-01', 1_000_000), factored: 'recourse' as const }
    const items = [sold, givenInvoice('FA-2', '2026-10-20', 240_000)]
    const invoice = { openMinor: 1_000_000, dueDay: sold.dueDay }
    const dispute = givenDispute({ invoice, amountMinor: 310_000, acceptedOn: givenAt.today })
    const state = givenState({ dossier: { items, disputes: [dispute] } })
    const before = addDays(givenAt.today, -5)
    expect(remindable(state, { today: givenAt.today, before })).toBe(240_000)
    expect(remindableSince(state, givenAt.today)).toBe('2026-10-20')
  })

  test('within the grace nothing is told: 5 business days before Friday the 20th is Friday the 13th', () => {
    expect(stages({ 7: 500 }, 5)).toEqual([])
    expect(stages({ 8: 500 }, 5)).toEqual(['6 digest 1'])
    expect(stages({ 6: 500 }, 3)).toEqual(['6 digest 1'])
  })

  test('what is within the grace does not help a step to its amount', () => {
    expect(stages({ 20: 1_999, 15: 100 }, 15)).toEqual([])
    expect(stages({ 30: 1_999, 15: 100 }, 15)).toEqual(['6 digest 1'])
  })
})

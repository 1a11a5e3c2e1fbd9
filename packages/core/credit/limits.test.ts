import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { Group } from '../dossier.ts'
import type { CreditLimit } from '../ledger/account.ts'
import { dollar, givenAt, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { decideLimitSet } from './limits.ts'

const moment = givenMoment(givenActor('credit'))
const decide = (limit: CreditLimit, action: Record<string, unknown>, raisedOn: string[] = []) =>
  decideLimitSet(
    {
      ...givenState({ dossier: { limit } }),
      looked: { temporaryRaises: raisedOn.map((on) => day(on)) },
    },
    givenAction('limit.set', action),
    moment,
  )
const refusal = (result: ReturnType<typeof decide>) => (result.ok ? null : result.refusal)

const sixty: CreditLimit = { minor: 6_000_000, until: null }

test('given €60,000, when €80,000 is set, then it changes and the journal keeps both and the note apart', () => {
  expect(decide(sixty, { limitMinor: 8_000_000, note: 'new contract' })).toEqual({
    ok: true,
    value: {
      changes: [
        { kind: 'limit-set', accountId: 'A1', limit: { minor: 8_000_000, until: null }, on: givenAt.today },
      ],
      journal: {
        figures: { limitMinor: 8_000_000, until: null, beforeMinor: 6_000_000, beforeUntil: null },
        text: { note: 'new contract' },
      },
    },
  })
})

test('given €60,000, when the same is set, then it is refused as unchanged', () => {
  expect(refusal(decide(sixty, { limitMinor: 6_000_000 }))).toEqual({ code: 'limit-unchanged' })
})

test('none and zero are two things', () => {
  const none: CreditLimit = { minor: null, until: null }
  expect(decide(none, { limitMinor: 0 }).ok).toBe(true)
  expect(decide({ minor: 0, until: null }, { limitMinor: null }).ok).toBe(true)
  expect(refusal(decide(none, { limitMinor: null }))).toEqual({ code: 'limit-unchanged' })
})

test('a limit that is taken away has no last day', () => {
  const result = decide(sixty, { limitMinor: null, until: '2026-12-31' })
  expect(result.ok && result.value.changes).toEqual([
    { kind: 'limit-set', accountId: 'A1', limit: { minor: null, until: null }, on: '2026-11-20' },
  ])
})

test('on 20 November 2026 a last day of 19 November is past, today is not', () => {
  expect(refusal(decide(sixty, { limitMinor: 5_000_000, until: '2026-11-19' }))).toEqual({
    code: 'limit-day-past',
    until: '2026-11-19',
  })
  expect(decide(sixty, { limitMinor: 5_000_000, until: '2026-11-20' }).ok).toBe(true)
})

test('a raise with an end lasts 90 days at most', () => {
  expect(decide(sixty, { limitMinor: 8_000_000, until: '2027-02-18' }).ok).toBe(true)
  expect(refusal(decide(sixty, { limitMinor: 8_000_000, until: '2027-02-19' }))).toEqual({
    code: 'temporary-limit-too-long',
    maxDays: 90,
  })
})

test('a first limit, or a new one after one that expired, may run for a year', () => {
  const expired: CreditLimit = { minor: 6_000_000, until: day('2026-10-31') }
  expect(decide({ minor: null, until: null }, { limitMinor: 8_000_000, until: '2027-11-19' }).ok).toBe(true)
  expect(decide(expired, { limitMinor: 8_000_000, until: '2027-11-19' }).ok).toBe(true)
})

test('a raise with an end goes half as much higher at most, one without goes as high as one may', () => {
  const year = { until: '2027-01-31' }
  expect(decide(sixty, { limitMinor: 9_000_000, ...year }).ok).toBe(true)
  expect(refusal(decide(sixty, { limitMinor: 9_000_001, ...year }))).toEqual({
    code: 'temporary-limit-too-high',
    mostMinor: 9_000_000,
    currency: 'EUR',
  })
  expect(decide(sixty, { limitMinor: 9_000_001 }).ok).toBe(true)
})

test('a raise with an end comes twice a year, and the journal says that it was one', () => {
  const raise = { limitMinor: 8_000_000, until: '2027-01-31' }
  const raised = decide(sixty, raise, ['2026-03-01'])
  expect(raised.ok && raised.value.journal.figures).toMatchObject({ raise: 'temporary' })
  expect(refusal(decide(sixty, raise, ['2026-03-01', '2026-06-01']))).toEqual({
    code: 'temporary-limit-too-often',
    perYear: 2,
    from: '2027-03-01',
  })
  const lower = decide(sixty, { limitMinor: 5_000_000, until: '2027-01-31' }, ['2026-03-01', '2026-06-01'])
  expect(lower.ok && lower.value.journal.figures).not.toHaveProperty('raise')
})

describe('a group’s limit', () => {
  const group: Group = {
    version: 1,
    id: 'G1',
    name: 'Durand Group',
    currency: dollar,
    limit: { minor: 10_000_000, until: null },
    members: 2,
    leadId: 'A1',
    sums: [],
  }
  const set = (action: Record<string, unknown>, of: Group | null = group) =>
    decideLimitSet(givenState({ group: of }), givenAction('limit.set', { scope: 'group', ...action }), moment)

  test('given 100,000 dollars, when 120,000 to the end of the year are set, then the group has them, and the journal both', () => {
    expect(set({ limitMinor: 12_000_000, until: '2026-12-31', note: 'one more site' })).toEqual({
      ok: true,
      value: {
        changes: [
          {
            kind: 'group-limit-set',
            accountId: 'A1',
            groupId: 'G1',
            limit: { minor: 12_000_000, until: '2026-12-31' },
          },
        ],
        journal: {
          figures: {
            groupId: 'G1',
            limitMinor: 12_000_000,
            until: '2026-12-31',
            beforeMinor: 10_000_000,
            beforeUntil: null,
          },
          text: { note: 'one more site' },
        },
      },
    })
  })

  test('what is so already, a day that has passed, and no group are refused', () => {
    expect(refusal(set({ limitMinor: 10_000_000 }))).toEqual({ code: 'limit-unchanged' })
    expect(refusal(set({ limitMinor: 9_000_000, until: '2026-11-19' }))).toEqual({
      code: 'limit-day-past',
      until: '2026-11-19',
    })
    expect(refusal(set({ limitMinor: 9_000_000 }, null))).toEqual({
      code: 'no-credit-group',
      accountNumber: 'C-1042',
    })
  })
})

import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Group } from '../dossier.ts'
import { applyToState, followFacts } from '../follow/follow-facts.ts'
import type { CreditLimit } from '../ledger/account.ts'
import { dollar, euro, givenAt, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { effectiveLimit } from './limit-in-force.ts'
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

describe('a raise for a time', () => {
  const sixteen = givenState({ dossier: { limit: { minor: 1_600_000, until: null } } })
  const set = (state: AccountState, action: Record<string, unknown>) =>
    decideLimitSet(state, givenAction('limit.set', action), moment)
  const after = (state: AccountState, action: Record<string, unknown>): AccountState => {
    const result = set(state, action)
    expect(result.ok).toBe(true)
    return result.ok ? result.value.changes.reduce(applyToState, state) : state
  }
  const january = { until: '2027-01-31' }
  const raised = after(sixteen, { id: 'a1', limitMinor: 2_400_000, ...january })
  const inForce = ({ dossier }: AccountState, on: string) =>
    effectiveLimit(
      dossier.limit,
      dossier.exceptions.filter(({ until }) => until >= on),
      day(on),
    )

  test('given €16,000, when €24,000 are set to 31 January, then they are an exception beside it, and €16,000 come back', () => {
    expect(raised.dossier).toMatchObject({
      limit: { minor: 1_600_000, until: null },
      exceptions: [
        {
          id: 'limit/a1',
          limitMinor: 2_400_000,
          waives: [],
          until: '2027-01-31',
          orderRef: null,
          raisedBy: { personId: 'p-credit', name: 'A credit' },
          openedAt: givenAt.now,
        },
      ],
    })
    expect(inForce(raised, '2027-01-31').minor).toBe(2_400_000)
    const ended = followFacts(raised, { ...givenAt, today: day('2027-02-01') })
    expect(ended.map(({ type }) => type)).toContain('exception.end')
    const later = ended.flatMap(({ changes }) => changes).reduce(applyToState, raised)
    expect(inForce(later, '2027-02-01')).toEqual({ minor: 1_600_000, expiredOn: null })
  })

  test('raises do not build on one another: half as much again of €16,000 stays €24,000', () => {
    expect(refusal(set(raised, { id: 'a2', limitMinor: 2_400_001, ...january }))).toEqual({
      code: 'temporary-limit-too-high',
      mostMinor: 2_400_000,
      currency: 'EUR',
    })
  })

  test('the next one takes its place, the very same is refused as unchanged', () => {
    const lower = after(raised, { id: 'a2', limitMinor: 2_000_000, ...january })
    expect(lower.dossier.exceptions).toMatchObject([{ id: 'limit/a2', limitMinor: 2_000_000 }])
    expect(refusal(set(raised, { id: 'a2', limitMinor: 2_400_000, ...january }))).toEqual({
      code: 'limit-unchanged',
    })
  })

  test.each([1_600_000, 1_000_000, 3_000_000, null])('a limit for good of %s cents ends it', (limitMinor) => {
    const result = set(raised, { id: 'a2', limitMinor })
    expect(result.ok && result.value.journal.figures).toMatchObject({ limitMinor, insteadOfMinor: 2_400_000 })
    expect(after(raised, { id: 'a2', limitMinor }).dossier).toMatchObject({
      limit: { minor: limitMinor, until: null },
      exceptions: [],
    })
  })

  test('what was requested and granted stays beside what is set', () => {
    const exceptions = [
      {
        id: 'q1',
        limitMinor: 2_000_000,
        waives: [],
        until: day('2027-01-31'),
        orderRef: null,
        openedAt: givenAt.now,
      },
    ]
    const state = { ...sixteen, dossier: { ...sixteen.dossier, exceptions } }
    expect(after(state, { limitMinor: 1_500_000 }).dossier.exceptions).toEqual(exceptions)
  })

  test('one of a group counts among its members’ raises', () => {
    const group: Group = {
      version: 1,
      id: 'G1',
      name: 'Durand Group',
      currency: euro,
      limit: { minor: null, until: null },
      members: 2,
      leadId: 'A1',
      sums: [],
    }
    const member = after({ ...sixteen, group }, { limitMinor: 2_400_000, ...january })
    expect(member.group?.raised).toEqual([{ accountId: 'A1', currency: 'EUR', moreMinor: 800_000 }])
  })

  test('a first limit with an end, and a lower one, are the limit itself', () => {
    const none = givenState({ dossier: { limit: { minor: null, until: null } } })
    expect(after(none, { limitMinor: 2_400_000, ...january }).dossier).toMatchObject({
      limit: { minor: 2_400_000, until: '2027-01-31' },
      exceptions: [],
    })
    expect(after(sixteen, { limitMinor: 1_000_000, ...january }).dossier).toMatchObject({
      limit: { minor: 1_000_000, until: '2027-01-31' },
      exceptions: [],
    })
  })
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

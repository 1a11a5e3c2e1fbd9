import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Group } from '../dossier.ts'
import { dollar, euro, givenState } from '../testing/given.ts'
import { givenAction, givenActor } from '../testing/given-actions.ts'
import type { Actor } from './actor.ts'
import { mayAct } from './may.ts'
import type { Level } from './role.ts'

const analyst = givenActor('credit', { level: 'analyst' })
const manager = givenActor('credit', { level: 'manager' })
const cfo = givenActor('finance', { level: 'cfo' })
const ceo = givenActor('finance', { level: 'ceo' })

const unlimited = givenState({ dossier: { limit: { minor: null, until: null } } })

/** Who still has to agree; none where the actor may alone. */
function needs(
  actor: Actor,
  limitMinor: number | null,
  given: { state?: AccountState; until?: string } = {},
): Level[] {
  const action = givenAction('limit.set', { limitMinor, until: given.until ?? null })
  const result = mayAct(actor, action, given.state ?? unlimited)
  if (result.ok) return []
  return result.refusal.code === 'approval-beyond-level' ? result.refusal.needs : ['analyst', 'ceo']
}

const groupOf = (differs: { limitMinor: number | null; memberLimitsMinor: number }): Group => ({
  version: 1,
  id: 'G1',
  name: 'Durand Group',
  currency: euro,
  limit: { minor: differs.limitMinor, until: null },
  members: 3,
  leadId: 'A1',
  sums: [
    {
      currency: euro,
      openMinor: 0,
      creditsMinor: 0,
      billsMinor: 0,
      deliveredNotInvoicedMinor: 0,
      deliveries: [],
      limitsMinor: differs.memberLimitsMinor,
      reservations: [],
    },
  ],
})

describe('an account without group and limit', () => {
  const rows: [string, Actor, number, Level[]][] = [
    ['an analyst sets €25,000', analyst, 2_500_000, []],
    ['a cent more needs a credit manager', analyst, 2_500_001, ['manager']],
    ['a credit manager sets €100,000', manager, 10_000_000, []],
    ['a cent more needs a credit manager and a CFO', manager, 10_000_001, ['manager', 'cfo']],
    ['no CFO alone sets €300,000', cfo, 30_000_000, ['manager', 'cfo']],
    ['a CFO sets €100,000', cfo, 10_000_000, []],
    ['above €300,000 no CEO does it alone', ceo, 30_000_001, ['cfo', 'ceo']],
  ]
  test.each(rows)('%s', (_, actor, limitMinor, missing) => {
    expect(needs(actor, limitMinor)).toEqual(missing)
  })

  test('a credit token reaches as far as an analyst, a finance token as far as a CFO', () => {
    expect(needs({ kind: 'token', tokenId: 't', role: 'credit' }, 2_500_001)).toEqual(['manager'])
    expect(needs({ kind: 'token', tokenId: 't', role: 'finance' }, 10_000_000)).toEqual([])
  })

  test('the refusal names the resulting limit and its currency', () => {
    const action = givenAction('limit.set', { limitMinor: 5_000_000 })
    expect(mayAct(analyst, action, unlimited)).toEqual({
      ok: false,
      refusal: {
        code: 'approval-beyond-level',
        limitMinor: 5_000_000,
        currency: 'EUR',
        needs: ['manager'],
      },
    })
  })
})

describe('lending less', () => {
  const sixty = givenState({ dossier: { limit: { minor: 6_000_000, until: day('2026-12-31') } } })

  test('an analyst lowers €60,000 to €50,000, ends it sooner, takes it away', () => {
    expect(needs(analyst, 5_000_000, { state: sixty, until: '2026-12-31' })).toEqual([])
    expect(needs(analyst, 6_000_000, { state: sixty, until: '2026-11-30' })).toEqual([])
    expect(needs(analyst, null, { state: sixty })).toEqual([])
  })

  test('an analyst does not prolong €60,000, nor lower it to €50,000 without an end', () => {
    expect(needs(analyst, 6_000_000, { state: sixty, until: '2027-01-31' })).toEqual(['manager'])
    expect(needs(analyst, 5_000_000, { state: sixty })).toEqual(['manager'])
  })

  test('an expired limit is not lowered back into force', () => {
    const expired = givenState({ dossier: { limit: { minor: 6_000_000, until: day('2026-10-31') } } })
    expect(needs(analyst, 5_000_000, { state: expired, until: '2026-12-31' })).toEqual(['manager'])
  })
})

describe('a credit group', () => {
  const member = (group: Group): AccountState =>
    givenState({ dossier: { limit: { minor: 1_000_000, until: null }, account: { groupId: 'G1' } }, group })

  test('€20,000 for a member of a group with €40,000 makes €50,000: a credit manager’s', () => {
    const state = member(groupOf({ limitMinor: null, memberLimitsMinor: 4_000_000 }))
    expect(needs(analyst, 2_000_000, { state })).toEqual(['manager'])
    expect(needs(manager, 2_000_000, { state })).toEqual([])
  })

  test('€15,000 instead of €10,000 brings €20,000 together to €25,000: an analyst’s', () => {
    const state = member(groupOf({ limitMinor: null, memberLimitsMinor: 2_000_000 }))
    expect(needs(analyst, 1_500_000, { state })).toEqual([])
    expect(needs(analyst, 1_500_001, { state })).toEqual(['manager'])
  })

  test('under a group limit of €25,000 the same is an analyst’s', () => {
    const state = member(groupOf({ limitMinor: 2_500_000, memberLimitsMinor: 4_000_000 }))
    expect(needs(analyst, 2_000_000, { state })).toEqual([])
  })

  test('a member’s limit above the group’s counts whole', () => {
    const state = member(groupOf({ limitMinor: 2_500_000, memberLimitsMinor: 4_000_000 }))
    expect(needs(analyst, 5_000_000, { state })).toEqual(['manager'])
  })
})

describe('what members may have for a time', () => {
  const raisedBy = (accountId: string, moreMinor: number): AccountState =>
    givenState({
      dossier: { limit: { minor: 0, until: null }, account: { groupId: 'G1' } },
      group: {
        ...groupOf({ limitMinor: null, memberLimitsMinor: 0 }),
        raised: [{ accountId, currency: euro, moreMinor }],
      },
    })

  test('given €20,000 more for a sibling, €5,000 are an analyst’s and a cent more is not; the own do not add up', () => {
    expect(needs(analyst, 500_000, { state: raisedBy('A2', 2_000_000) })).toEqual([])
    expect(needs(analyst, 500_001, { state: raisedBy('A2', 2_000_000) })).toEqual(['manager'])
    expect(needs(analyst, 2_500_000, { state: raisedBy('A1', 2_000_000) })).toEqual([])
  })
})

describe('the limit of a group itself', () => {
  const set = (actor: Actor, limitMinor: number | null, group: Group): Level[] => {
    const action = givenAction('limit.set', { scope: 'group', limitMinor })
    const result = mayAct(actor, action, givenState({ group }))
    if (result.ok) return []
    return result.refusal.code === 'approval-beyond-level' ? result.refusal.needs : ['analyst', 'ceo']
  }
  const two = groupOf({ limitMinor: 2_000_000, memberLimitsMinor: 40_000_000 })

  test('is approved by its new limit, whatever the members’ are', () => {
    expect(set(analyst, 2_500_000, two)).toEqual([])
    expect(set(analyst, 2_500_001, two)).toEqual(['manager'])
    expect(set(manager, 10_000_001, two)).toEqual(['manager', 'cfo'])
  })

  test('lower is everybody’s; taken away it is the members’ together, €400,000', () => {
    expect(set(analyst, 1_000_000, two)).toEqual([])
    expect(set(manager, null, two)).toEqual(['cfo', 'ceo'])
  })

  test('where there is none, one lends nothing', () => {
    expect(set(analyst, 50_000_000, groupOf({ limitMinor: null, memberLimitsMinor: 0 }))).toEqual([])
  })
})

describe('another currency', () => {
  const dollars = (rates: AccountState['book']['rates']): AccountState =>
    givenState({
      dossier: { account: { currency: dollar }, limit: { minor: null, until: null } },
      book: { rates },
    })

  test('$27,000 at 0.92 is €24,840, an analyst’s', () => {
    const state = dollars([{ currency: dollar, day: day('2026-11-01'), baseMicros: 920_000 }])
    expect(needs(analyst, 2_700_000, { state })).toEqual([])
    expect(needs(analyst, 2_800_000, { state })).toEqual(['manager'])
  })

  test('without a rate it is the last level’s', () => {
    expect(needs(manager, 100, { state: dollars([]) })).toEqual(['cfo', 'ceo'])
  })
})

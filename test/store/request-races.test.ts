import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import { type Instant, toInstant } from '@encours/core/day'
import { givenAction } from '@encours/core/testing/given-actions'
import { followAccounts } from '@encours/db/follow/follow-accounts'
import { loadAccountState } from '@encours/db/load/account-state'
import type { Outcome } from '@encours/db/outcome'
import { createPerform } from '@encours/db/perform'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, givenAccounts, givenBook, nineOClock, secretKey, today } from './given.ts'
import { givenHouse, house } from './given-house.ts'

const { rep, analyst, manager, cfo, ceo } = house
/** When a request that was asked for at nine lapses. */
const lapses = toInstant(Date.parse(nineOClock) + 5 * 86_400_000)

describe.each(testStores)('answers to a request at once on $engine', ({ open }) => {
  let it: TestStore
  beforeAll(async () => {
    it = await open()
    await givenBook(it.store)
    await givenHouse(it.store)
  })
  afterAll(() => it.drop())

  /** Every test has an account of its own, with a limit of €60,000. */
  let accountId = 'A0'
  let count = 0
  beforeEach(async () => {
    count += 1
    accountId = `A${String(count)}`
    await givenAccounts(it.store, [accountRow(accountId, { ownerId: 'p-rep', limitMinor: 6_000_000 })])
  })

  const perform = (action: Action, actor: Actor, now: Instant = nineOClock): Promise<Outcome> =>
    createPerform({ store: it.store, secretKey, now: () => now, today: () => today })(action, actor)
  const act = (type: 'approve' | 'decline' | 'withdraw', by: typeof rep, mark = '') =>
    [
      givenAction(`exception.${type}`, { id: `${type}-${accountId}-${by.personId}${mark}`, accountId }),
      by,
    ] as const
  const atOnce = (acts: readonly (readonly [Action, Actor])[], now?: Instant) =>
    Promise.all(acts.map(([action, actor]) => perform(action, actor, now)))
  const dossier = async () => (await it.store.read((door) => loadAccountState(door, accountId)))?.dossier
  const linesOf = (type: string) =>
    it.store.read(
      async ({ db, t }) =>
        (
          await db
            .select()
            .from(t.journal)
            .where(and(eq(t.journal.type, type), eq(t.journal.subjectId, accountId)))
        ).length,
    )
  const codes = (outcomes: Outcome[]) =>
    outcomes.map((one) => (one.ok ? 'done' : one.refusal.code)).toSorted()
  const asked = (differs: Record<string, unknown>) =>
    perform(givenAction('exception.request', { id: `ask-${accountId}`, accountId, ...differs }), rep)

  describe('€80,000 for a time, which takes one', () => {
    beforeEach(async () => {
      expect(await asked({ waives: ['past-due'] })).toMatchObject({ ok: true })
    })

    test('of three who approve one grants, and the others hear that it is granted', async () => {
      const outcomes = await atOnce([act('approve', manager), act('approve', cfo), act('approve', ceo)])
      expect(codes(outcomes)).toEqual(['done', 'request-ended', 'request-ended'])
      for (const one of outcomes) {
        if (!one.ok)
          expect(one.refusal).toEqual({ code: 'request-ended', state: 'granted', on: '2026-11-20' })
      }
      expect((await dossier())?.exceptions).toMatchObject([{ id: 'q1', limitMinor: 8_000_000 }])
      expect(await linesOf('exception.approve')).toBe(1)
    })

    test('the same person twice grants once', async () => {
      const outcomes = await atOnce([act('approve', manager, '-1'), act('approve', manager, '-2')])
      expect(codes(outcomes)).toEqual(['done', 'request-ended'])
    })

    test('of an approval, a refusal and a withdrawal one wins, and the account is as that one says', async () => {
      const outcomes = await atOnce([act('approve', manager), act('withdraw', rep), act('decline', cfo)])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      const after = await dossier()
      const won = ['granted', 'withdrawn', 'declined'][outcomes.findIndex(({ ok }) => ok)]
      expect([after?.exceptions.length, after?.requests.length]).toEqual([
        won === 'granted' ? 1 : 0,
        won === 'declined' ? 1 : 0,
      ])
    })

    test('at the moment at which it lapses an approval comes too late, whether or not the clock was first', async () => {
      const clock = () => followAccounts(it.store, [accountId], { at: { now: lapses, today }, secretKey })
      const [outcome] = await Promise.all([perform(...act('approve', manager), lapses), clock()])
      await clock()
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'request-ended', state: 'expired' } })
      expect(await dossier()).toMatchObject({ exceptions: [], requests: [] })
      expect(await linesOf('request.expire')).toBe(1)
    })

    test('a millisecond earlier it grants or lapses, never both', async () => {
      const clock = followAccounts(it.store, [accountId], { at: { now: lapses, today }, secretKey })
      const [outcome] = await Promise.all([
        perform(...act('approve', manager), toInstant(Date.parse(lapses) - 1)),
        clock,
      ])
      const after = await dossier()
      expect(after?.requests).toEqual([])
      expect(after?.exceptions).toHaveLength(outcome.ok ? 1 : 0)
      expect(await linesOf('request.expire')).toBe(outcome.ok ? 0 : 1)
    })
  })

  describe('€200,000 for good, which takes a credit manager and a CFO', () => {
    beforeEach(async () => {
      expect(await asked({ kind: 'permanent', limitMinor: 20_000_000, until: null })).toMatchObject({
        ok: true,
      })
    })

    test('both count, and it is granted once', async () => {
      const outcomes = await atOnce([act('approve', manager), act('approve', cfo)])
      expect(codes(outcomes)).toEqual(['done', 'done'])
      const changes = outcomes.flatMap((one) => (one.ok ? one.changes : []))
      expect(changes.map(({ kind }) => kind).toSorted()).toEqual([
        'limit-set',
        'matter-changed',
        'matter-ended',
      ])
      expect(await dossier()).toMatchObject({ limit: { minor: 20_000_000, until: null }, requests: [] })
    })

    test('of four two count: with an analyst, a manager, a CFO and a CEO it is granted once', async () => {
      const outcomes = await atOnce([analyst, manager, cfo, ceo].map((one) => act('approve', one)))
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2)
      expect(outcomes[0]).toMatchObject({ ok: false })
      expect((await dossier())?.limit.minor).toBe(20_000_000)
    })

    test('the same person twice is one', async () => {
      const outcomes = await atOnce([act('approve', ceo, '-1'), act('approve', ceo, '-2')])
      expect(codes(outcomes)).toEqual(['done', 'request-approved-already'])
      expect((await dossier())?.limit.minor).toBe(6_000_000)
    })

    test('where one of two agrees as the requester takes it back, it is taken back', async () => {
      const outcomes = await atOnce([act('approve', manager), act('withdraw', rep)])
      expect(outcomes[1]).toMatchObject({ ok: true })
      expect(await dossier()).toMatchObject({ limit: { minor: 6_000_000 }, requests: [] })
    })
  })
})

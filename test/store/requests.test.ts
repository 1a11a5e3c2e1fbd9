import type { Actor } from '@encours/core/access/actor'
import { givenAction } from '@encours/core/testing/given-actions'
import { raisesOf } from '@encours/db/act/temporary-raises'
import { loadAccountState } from '@encours/db/load/account-state'
import { createPerform } from '@encours/db/perform'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, givenAccounts, givenBook, givenGroup, nineOClock, secretKey, today } from './given.ts'
import { givenDelegate, givenHouse, house } from './given-house.ts'

const { rep, salesManager, analyst, manager, cfo } = house

describe.each(testStores)('exception requests on $engine', ({ open }) => {
  let it: TestStore
  beforeAll(async () => {
    it = await open()
    await givenBook(it.store)
    await givenHouse(it.store)
  })
  afterAll(() => it.drop())

  /** Every test has an account of its own, with a limit of €60,000. */
  let accountId = 'A0'
  let [accounts, count] = [0, 0]
  beforeEach(async () => {
    accounts += 1
    accountId = `A${String(accounts)}`
    await givenAccounts(it.store, [accountRow(accountId, { ownerId: 'p-rep', limitMinor: 6_000_000 })])
  })

  /** Does an action as somebody; gives true or the refusal's code. */
  const act = async (
    actor: Actor,
    type: Parameters<typeof givenAction>[0],
    differs: Record<string, unknown> = {},
  ) => {
    count += 1
    const perform = createPerform({ store: it.store, secretKey, now: () => nineOClock, today: () => today })
    const outcome = await perform(
      givenAction(type, { id: `a${String(count)}`, accountId, ...differs }),
      actor,
    )
    return outcome.ok || outcome.refusal.code
  }
  const stateOf = (id = accountId) => it.store.read((door) => loadAccountState(door, id))
  const told = () =>
    it.store.read(async ({ db, t }) => {
      const rows = await db.select().from(t.job).orderBy(asc(t.job.topic), asc(t.job.receiverId))
      return rows
        .filter(({ topic }) => topic.startsWith(`${accountId}:`))
        .map(({ topic, receiverId, urgency }) => `${topic} ${receiverId} ${urgency}`)
    })

  test('asked, advised and granted: each step is told to those whom it concerns, and stands in the journal', async () => {
    expect(await act(rep, 'exception.request', { waives: ['past-due'], note: 'A new site opens.' })).toBe(
      true,
    )
    expect(await act(salesManager, 'exception.advise')).toBe(true)
    expect(await act(manager, 'exception.approve')).toBe(true)
    const deciders = ['p-ceo', 'p-cfo', 'p-manager']
    const advised = `${accountId}:q1:advised:p-sales:${nineOClock}`
    expect(await told()).toEqual([
      ...[...deciders, 'p-rep'].map((id) => `${advised} ${id} soon`),
      ...[...deciders, 'p-sales'].map((id) => `${accountId}:q1:asked ${id} soon`),
      `${accountId}:q1:granted p-rep soon`,
    ])
    const { dossier } = (await stateOf()) ?? {}
    expect(dossier).toMatchObject({ requests: [], exceptions: [{ id: 'q1', waives: ['past-due'] }] })
    const lines = await it.store.read(({ db, t }) =>
      db.select().from(t.journal).where(eq(t.journal.subjectId, accountId)).orderBy(asc(t.journal.line)),
    )
    expect(lines.map(({ type }) => type)).toEqual([
      'exception.request',
      'exception.advise',
      'exception.approve',
    ])
    expect(lines[2]?.figures).toMatchObject({
      limitMinor: 8_000_000,
      beforeMinor: 6_000_000,
      level: 'manager',
    })
  })

  test('a request id is used once, and an ended request says what became of it', async () => {
    await act(rep, 'exception.request')
    await act(rep, 'exception.withdraw')
    expect(await act(rep, 'exception.request')).toBe('request-exists')
    expect(await act(manager, 'exception.approve')).toBe('request-ended')
    expect(await act(salesManager, 'exception.advise')).toBe('request-ended')
    expect(await act(manager, 'exception.decline')).toBe('request-ended')
    expect(await act(rep, 'exception.withdraw', { requestId: 'q9' })).toBe('request-unknown')
  })

  test('whoever stands in for the credit manager grants what an analyst may not, and no longer', async () => {
    await act(rep, 'exception.request')
    expect(await act(analyst, 'exception.approve')).toBe('request-beyond-level')
    await givenDelegate(it.store, 'p-manager', { delegateId: 'p-analyst', delegateUntil: today })
    expect(await act(analyst, 'exception.approve')).toBe(true)
    await givenDelegate(it.store, 'p-manager', { delegateId: null, delegateUntil: null })
  })

  test('a limit is raised for a time twice a year: by exceptions, by limits with an end, and then no more', async () => {
    expect(await act(manager, 'limit.set', { limitMinor: 7_000_000, until: '2026-12-31' })).toBe(true)
    expect((await stateOf())?.dossier).toMatchObject({
      limit: { minor: 6_000_000, until: null },
      exceptions: [{ limitMinor: 7_000_000, until: '2026-12-31', raisedBy: { personId: 'p-manager' } }],
    })
    expect(await act(rep, 'exception.request')).toBe(true)
    expect(await act(rep, 'exception.request', { requestId: 'q2', limitMinor: 8_500_000 })).toBe(true)
    expect(await act(manager, 'exception.approve')).toBe(true)
    expect(await act(manager, 'exception.approve', { requestId: 'q2' })).toBe('temporary-limit-too-often')
    expect(await act(rep, 'exception.request', { requestId: 'q3', limitMinor: 9_000_000 })).toBe(
      'temporary-limit-too-often',
    )
    expect(await act(manager, 'limit.set', { limitMinor: 7_500_000, until: '2026-12-31' })).toBe(
      'temporary-limit-too-often',
    )
    const order = { requestId: 'q4', kind: 'order', orderRef: 'SO-1', limitMinor: 9_000_000 }
    expect(await act(rep, 'exception.request', order)).toBe(true)
  })

  test('a raise that is set counts once, also when it is replaced; one of before, which opened no exception, counts too', async () => {
    const raise = (limitMinor: number) => act(manager, 'limit.set', { limitMinor, until: '2026-12-31' })
    const raises = () => it.store.read((door) => raisesOf(door, accountId))
    expect(await raise(7_000_000)).toBe(true)
    expect(await raises()).toEqual([today])
    expect(await raise(8_000_000)).toBe(true)
    expect(await raises()).toEqual([today, today])
    expect(await raise(9_000_000)).toBe('temporary-limit-too-often')
    expect(await act(manager, 'limit.set', { limitMinor: 6_000_000 })).toBe(true)
    expect((await stateOf())?.dossier).toMatchObject({ limit: { minor: 6_000_000 }, exceptions: [] })
    expect(await raises()).toEqual([today, today])
    const withoutException = { limitMinor: 7_000_000, raise: 'temporary' }
    await it.store.write([], ({ db, t }) =>
      db
        .update(t.journal)
        .set({ figures: withoutException })
        .where(and(eq(t.journal.subjectId, accountId), eq(t.journal.line, 1))),
    )
    expect(await raises()).toEqual([today, today, today])
  })

  test('a limit of a group is set by one up to €100,000, and above by two through a request', async () => {
    await givenGroup(it.store, 'G1', 5_000_000)
    await givenAccounts(it.store, [accountRow('G1-1', { groupId: 'G1', ownerId: 'p-rep' })])
    const ofGroup = { accountId: 'G1-1', limitMinor: 20_000_000 }
    expect(await act(manager, 'limit.set', { ...ofGroup, scope: 'group' })).toBe('approval-beyond-level')
    expect(await act(manager, 'limit.set', { ...ofGroup, scope: 'group', limitMinor: 10_000_000 })).toBe(true)
    expect((await stateOf('G1-1'))?.group?.limit.minor).toBe(10_000_000)
    const asked = { ...ofGroup, kind: 'permanent', limitOf: 'group', until: null }
    expect(await act(rep, 'exception.request', asked)).toBe(true)
    expect(await act(manager, 'exception.approve', { accountId: 'G1-1' })).toBe(true)
    expect(await act(cfo, 'exception.approve', { accountId: 'G1-1' })).toBe(true)
    expect((await stateOf('G1-1'))?.group?.limit).toEqual({ minor: 20_000_000, until: null })
  })

  test('small raises of many members are a large one: two of €12,000 leave an analyst €1,000 of the group’s €25,000', async () => {
    await givenGroup(it.store, 'G2', 50_000_000)
    const member = (id: string) => accountRow(id, { groupId: 'G2', ownerId: 'p-rep', limitMinor: 0 })
    await givenAccounts(it.store, ['B1', 'B2', 'B3'].map(member))
    const raise = async (accountId: string) => {
      const wish = { accountId, kind: 'order', orderRef: 'SO-1', limitMinor: 1_200_000 }
      expect(await act(rep, 'exception.request', wish)).toBe(true)
      return act(analyst, 'exception.approve', { accountId })
    }
    expect([await raise('B1'), await raise('B2'), await raise('B3')]).toEqual([
      true,
      true,
      'request-beyond-level',
    ])
    expect((await stateOf('B3'))?.group?.raised).toEqual([
      { accountId: 'B1', currency: 'EUR', moreMinor: 1_200_000 },
      { accountId: 'B2', currency: 'EUR', moreMinor: 1_200_000 },
    ])
  })
})

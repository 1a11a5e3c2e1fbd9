import type { Actor } from '@encours/core/access/actor'
import { type Instant, toInstant } from '@encours/core/day'
import { givenAction } from '@encours/core/testing/given-actions'
import { touchAccounts } from '@encours/db/counter'
import { loadRequest, loadRequests, type RequestCursor, type RequestQuery } from '@encours/db/load/requests'
import { createPerform } from '@encours/db/perform'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, givenAccounts, givenBook, givenGroup, nineOClock, secretKey, today } from './given.ts'
import { givenHouse, house } from './given-house.ts'

const { rep, otherRep, salesManager, analyst, manager, cfo, ceo } = house

describe.each(testStores)('lists of requests on $engine', ({ open }) => {
  let it: TestStore

  let count = 0
  const act = async (
    actor: Actor,
    type: Parameters<typeof givenAction>[0],
    differs: Record<string, unknown> = {},
    now: Instant = nineOClock,
  ): Promise<void> => {
    count += 1
    const perform = createPerform({ store: it.store, secretKey, now: () => now, today: () => today })
    const outcome = await perform(givenAction(type, { id: `a${String(count)}`, ...differs }), actor)
    expect(outcome).toMatchObject({ ok: true })
  }
  const list = (actor: Actor, differs: Partial<RequestQuery> = {}) =>
    it.store.read((door) =>
      loadRequests(door, {
        actor,
        at: { today, now: nineOClock },
        ended: false,
        toDecide: false,
        after: null,
        most: 50,
        ...differs,
      }),
    )
  const ids = async (...args: Parameters<typeof list>) =>
    (await list(...args)).requests.map(({ request }) => request.id)
  const minutes = (count: number): Instant => toInstant(Date.parse(nineOClock) + count * 60_000)
  const place = (count: number, accountId: string, id: string): RequestCursor => {
    return { openedAt: minutes(count), accountId, id }
  }

  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    await givenHouse(it.store)
    await givenAccounts(it.store, [
      accountRow('A1', { ownerId: 'p-rep', limitMinor: 6_000_000 }),
      accountRow('A2', { ownerId: 'p-other-rep', region: 'South', limitMinor: 1_000_000 }),
    ])
    // Oldest first: an analyst's, then two of a manager's, then one that takes two
    await act(otherRep, 'exception.request', { requestId: 'q-a', accountId: 'A2', limitMinor: 1_500_000 })
    await act(rep, 'exception.request', { requestId: 'q-b' }, minutes(1))
    await act(rep, 'exception.request', { requestId: 'q-c', limitMinor: 8_500_000 }, minutes(2))
    const large = { requestId: 'q-d', kind: 'permanent', limitMinor: 20_000_000, until: null }
    await act(rep, 'exception.request', large, minutes(3))
  })
  afterEach(() => it.drop())

  test('show what one sees: a rep the own, a sales manager the region’s, credit all', async () => {
    expect(await ids(rep)).toEqual(['q-b', 'q-c', 'q-d'])
    expect(await ids(otherRep)).toEqual(['q-a'])
    expect(await ids(salesManager)).toEqual(['q-b', 'q-c', 'q-d'])
    expect(await ids(cfo)).toEqual(['q-a', 'q-b', 'q-c', 'q-d'])
  })

  test('or what one can decide, until one has', async () => {
    expect(await ids(analyst, { toDecide: true })).toEqual(['q-a'])
    expect(await ids(rep, { toDecide: true })).toEqual([])
    expect(await ids(manager, { toDecide: true })).toEqual(['q-a', 'q-b', 'q-c', 'q-d'])
    await act(manager, 'exception.approve', { requestId: 'q-d' })
    expect(await ids(manager, { toDecide: true })).toEqual(['q-a', 'q-b', 'q-c'])
    expect(await ids(cfo, { toDecide: true })).toEqual(['q-a', 'q-b', 'q-c', 'q-d'])
  })

  test('in parts that follow on one another, also where not all of a part are one’s own', async () => {
    for (const toDecide of [false, true]) {
      const first = await list(ceo, { most: 3, toDecide })
      expect(first.requests.map(({ request }) => request.id)).toEqual(['q-a', 'q-b', 'q-c'])
      const rest = await list(ceo, { most: 3, toDecide, after: first.next })
      expect(rest).toMatchObject({ requests: [{ request: { id: 'q-d' } }], next: null })
    }
    const last = { requestId: 'q-e', accountId: 'A2', limitMinor: 1_400_000 }
    await act(otherRep, 'exception.request', last, minutes(4))
    const after = place(0, 'A2', 'q-a')
    expect(await ids(analyst, { toDecide: true, most: 1, after })).toEqual(['q-e'])
    await act(manager, 'exception.approve', { requestId: 'q-b' })
    expect(await list(manager, { toDecide: true, most: 1, after: place(1, 'A1', 'q-b') })).toMatchObject({
      requests: [{ request: { id: 'q-c' } }],
      next: place(2, 'A1', 'q-c'),
    })
  })

  test('what is granted, declined or past its time is ended, newest first', async () => {
    await act(manager, 'exception.approve', { requestId: 'q-b' })
    await act(manager, 'exception.decline', { requestId: 'q-c' })
    const late = { at: { today, now: toInstant(Date.parse(nineOClock) + 5 * 86_400_000) } }
    const ended = await list(ceo, { ended: true, ...late })
    expect(ended.requests.map(({ request }) => [request.id, request.state.kind])).toEqual([
      ['q-c', 'declined'],
      ['q-b', 'granted'],
      ['q-a', 'expired'],
    ])
    expect(await ids(ceo, late)).toEqual(['q-d'])
    const [first] = (await list(ceo, { ended: true, ...late, most: 1 })).requests
    expect(first?.stillNeeded).toEqual({ needs: [], by: [], you: false })
    expect(await ids(ceo, { ended: true, ...late, after: place(2, 'A1', 'q-c') })).toEqual(['q-b', 'q-a'])
  })

  test('one alone is judged anew: once the account is in a group with €50,000 more, it takes a CFO too', async () => {
    const whole = (requestId: string, actor: Actor = rep) =>
      it.store.read((door) =>
        loadRequest(door, { accountId: 'A1', requestId }, { actor, at: { today, now: nineOClock } }),
      )
    expect(await whole('q-b', analyst)).toMatchObject({
      account: { id: 'A1', number: 'C-A1', name: 'Maison A1', city: 'Lille' },
      request: { id: 'q-b', state: { kind: 'open' } },
      stillNeeded: {
        needs: ['manager'],
        by: [{ personId: 'p-ceo', name: 'The ceo' }, { personId: 'p-cfo' }, { personId: 'p-manager' }],
        you: false,
      },
    })
    await givenGroup(it.store, 'G1', 90_000_000)
    await givenAccounts(it.store, [accountRow('A3', { groupId: 'G1', limitMinor: 5_000_000 })])
    await it.store.write(['account:A1', 'group:G1'], async (door) => {
      await door.db.update(door.t.account).set({ groupId: 'G1' }).where(eq(door.t.account.id, 'A1'))
      await touchAccounts(door, ['A1'])
    })
    expect(await whole('q-b', cfo)).toMatchObject({ stillNeeded: { needs: ['cfo', 'manager'], you: true } })
    expect(await whole('q-404')).toBeNull()
  })
})

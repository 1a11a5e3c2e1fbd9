import type { Action } from '@encours/core/action'
import { addDays, type Instant, toInstant } from '@encours/core/day'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import {
  accountRow,
  creditManager,
  euro,
  givenAccounts,
  givenBook,
  givenGroup,
  nineOClock,
  performOn,
  secretKey,
  today,
} from '../../../test/store/given.ts'
import { loadWatched } from '../load/watched.ts'
import { followDue } from './follow-due.ts'

const hoursLater = (hours: number): Instant => toInstant(Date.parse(nineOClock) + hours * 3_600_000)

describe.each(testStores)('what falls due on $engine', ({ open }) => {
  let it: TestStore
  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    await givenGroup(it.store, 'G1', 6_000_000)
    await givenAccounts(
      it.store,
      ['A1', 'A2'].map((id) => accountRow(id, { groupId: 'G1' })),
    )
  })
  afterEach(() => it.drop())

  const done = async (action: Action) =>
    expect(await performOn(it.store)(action, creditManager)).toMatchObject({ ok: true })
  const rulesOf = async (id: string) => {
    const [state] = await it.store.read((door) => loadWatched(door, [id]))
    return state?.dossier.alerts.map(({ rule }) => rule)
  }
  const follow = (hours: number, days: number) =>
    followDue(it.store, {
      at: () => ({ now: hoursLater(hours), today: addDays(today, days) }),
      secretKey,
      many: Number.POSITIVE_INFINITY,
    })

  test('headroom that A2 gives back after 72 hours ends the breach of the group’s 40,000, which stands with A1', async () => {
    await done({
      id: 'r',
      type: 'reservation.make',
      accountId: 'A2',
      reservationId: 'r1',
      orderRef: 'SO-1',
      amountMinor: 5_000_000,
      currency: euro,
      terms: null,
      depositMinor: 0,
    })
    await done({
      id: 'l',
      type: 'limit.set',
      accountId: 'A2',
      scope: 'group',
      limitMinor: 4_000_000,
      until: null,
      note: null,
    })
    await follow(1, 0)
    expect(await rulesOf('A1')).toEqual(['group-breach'])
    await follow(71, 3)
    expect(await rulesOf('A1')).toEqual(['group-breach'])
    await follow(72, 3)
    expect(await rulesOf('A1')).toEqual([])
  })
})

import type { Actor } from '@encours/core/access/actor'
import { askedSchema } from '@encours/core/credit/parse-ask'
import { givenAction } from '@encours/core/testing/given-actions'
import { createAnswerCheck } from '@encours/db/ask/answer-check'
import { insertRows } from '@encours/db/insert-rows'
import { createAccountSearch } from '@encours/db/load/account-search'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadRequest } from '@encours/db/load/requests'
import { refreshSums } from '@encours/db/sums'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, creditManager, givenAccounts, givenBook, nineOClock, performOn, today } from './given.ts'
import { givenHouse, house } from './given-house.ts'

describe.each(testStores)(
  '101 open orders of €100,000 in all, and a limit of as much, on $engine',
  ({ open }) => {
    let it: TestStore
    beforeAll(async () => {
      it = await open()
      await givenBook(it.store)
      await givenHouse(it.store)
      await givenAccounts(it.store, [accountRow('A1', { ownerId: 'p-rep', limitMinor: 10_000_000 })])
      const orders = Array.from({ length: 101 }, (_, index) => ({
        accountId: 'A1',
        number: `SO-${String(1_000 + index)}`,
        deliveryDay: today,
        orderedMinor: index < 100 ? 99_000 : 100_000,
        deliveredMinor: 0,
        invoicedMinor: 0,
      }))
      await it.store.write([], async (door) => {
        await insertRows(door, door.t.salesOrder, orders)
        await refreshSums(door, ['A1'])
      })
    })
    afterAll(() => it.drop())

    const check = async (orderRef: string | null, amount: number) => {
      const { store } = it
      const ask = createAnswerCheck({
        store,
        searchAccounts: createAccountSearch(store),
        now: () => nineOClock,
      })
      const asked = v.parse(askedSchema, { account: 'A1', amount, basis: 'TTC', orderRef, estimate: true })
      const answered = await ask(asked, { actor: creditManager, today })
      return answered.ok && [answered.value.verdict, answered.value.headroomAfterMinor]
    }
    const act = async (
      actor: Actor,
      type: Parameters<typeof givenAction>[0],
      differs: Record<string, unknown>,
    ) => {
      const outcome = await performOn(it.store)(givenAction(type, differs), actor)
      return outcome.ok || outcome.refusal.code
    }

    test('asked for, the first and the 101st alike are counted once, however they are written', async () => {
      expect(await check('SO-1000', 990)).toEqual(['approve', 0])
      expect(await check('SO-1100', 1_000)).toEqual(['approve', 0])
      expect(await check('so-1100', 1_000)).toEqual(['approve', 0])
      expect(await check('SO-1100', 1_000.01)).toEqual(['refer', -1])
    })

    test('any other counts on top', async () => {
      expect(await check('SO-1101', 1_000)).toEqual(['refer', -100_000])
      expect(await check(null, 1_000)).toEqual(['refer', -100_000])
    })

    test('nothing is reserved for the 101st: it has come', async () => {
      const reservation = { id: 'a1', orderRef: 'so-1100', amountMinor: 100 }
      expect(await act(house.rep, 'reservation.make', reservation)).toBe('reservation-order-arrived')
    })

    test('an exception for it is judged by the same figures: €100,000 are the credit manager’s alone', async () => {
      const wish = {
        kind: 'order',
        orderRef: 'SO-1100',
        limitMinor: null,
        waives: ['past-due'],
        amountMinor: 100_000,
      }
      expect(await act(house.rep, 'exception.request', { id: 'a2', ...wish })).toBe(true)
      const by = { actor: house.manager, at: { today, now: nineOClock } }
      const view = await it.store.read((door) => loadRequest(door, { accountId: 'A1', requestId: 'q1' }, by))
      expect(view?.stillNeeded).toMatchObject({ needs: ['manager'], you: true })
      expect(await act(house.manager, 'exception.approve', { id: 'a3' })).toBe(true)
      const state = await it.store.read((door) => loadAccountState(door, 'A1'))
      expect(state?.dossier).toMatchObject({ requests: [], exceptions: [{ id: 'q1', amountMinor: 100_000 }] })
    })
  },
)

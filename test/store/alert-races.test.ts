import type { CheckedAt } from '@encours/core/credit/situation'
import { policyPreset } from '@encours/core/policy/presets'
import { doctor } from '@encours/db/doctor'
import { followAccounts } from '@encours/db/follow/follow-accounts'
import { followDue } from '@encours/db/follow/follow-due'
import { queueFollowing } from '@encours/db/follow/queue'
import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import { loadBook } from '@encours/db/load/book'
import type { Outcome } from '@encours/db/outcome'
import type { Store } from '@encours/db/store'
import { refreshSums } from '@encours/db/sums'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { atOnce, inLine } from './at-once.ts'
import { testStores } from './engines.ts'
import { nineOClock, secretKey, today } from './given.ts'
import { house } from './given-house.ts'
import { acting, codeOf, openRaceHouse, type RaceHouse } from './race-house.ts'

const { rep, manager } = house
const at: CheckedAt = { today, now: nineOClock }

describe.each(testStores)('alerts at once on $engine', (engine) => {
  let it: RaceHouse
  beforeAll(async () => {
    it = await openRaceHouse(engine)
    await it.store.write([], (door) => addSweep(door, { slot: today, at: nineOClock }))
    await sweep()
  })
  afterAll(() => it.drop())

  /** Every test has an account of its own, with €3,000 that are 20 days late. */
  let accountId = 'A0'
  let count = 0
  beforeEach(async () => {
    count += 1
    accountId = `A${String(count)}`
    await it.account(accountId, { lateDays: 20 })
  })
  const key = () => `account:${accountId}`
  const acknowledge = (): (() => Promise<Outcome | undefined>) => {
    const action = acting('alert.acknowledge', { accountId })
    return () => it.perform(action, rep)
  }
  const follow = (store: Store = it.store) => followAccounts(store, [accountId], { at, secretKey })
  const sweepOf = (slot: string) =>
    it.store.write([], (door) => addSweep(door, { slot: `${accountId} ${slot}`, at: nineOClock }))
  const sweep = (store: Store = it.store) => runSweeps(store, { at: () => at, secretKey })
  const due = (store: Store = it.store) => followDue(store, { at: () => at, secretKey, many: 100 })
  /** As an import writes it: FA-1 is open by so much. */
  const ledgerSays = (openMinor: number) =>
    it.store.write([key()], async (door) => {
      const { db, t } = door
      const one = and(eq(t.invoice.accountId, accountId), eq(t.invoice.number, 'FA-1'))
      await db.update(t.invoice).set({ openMinor }).where(one)
      const paid = { paidMinor: 300_000, paidOn: openMinor === 0 ? today : null }
      await db.update(t.account).set(paid).where(eq(t.account.id, accountId))
      await refreshSums(door, [accountId])
    })

  describe('one that is acknowledged while the facts close it', () => {
    beforeEach(async () => {
      await follow()
      await ledgerSays(0)
    })
    const closes = async (): Promise<Outcome | undefined> => {
      await follow()
      return undefined
    }

    test.each([
      { order: 'acknowledged first: it is acknowledged, and closes with that', first: true },
      { order: 'closed first: there is none to acknowledge', first: false },
    ])('$order', async ({ first }) => {
      const acts = first ? [acknowledge(), closes] : [closes, acknowledge()]
      const outcomes = await inLine(it.store, key(), acts)
      await expectClosed(outcomes[first ? 0 : 1])
      expect(await it.types(accountId)).toEqual(
        first ? ['alert.open', 'alert.acknowledge', 'alert.close'] : ['alert.open', 'alert.close'],
      )
    })

    test('by four at once: closed once, told once, and acknowledged before or not at all', async () => {
      const acts = [closes, acknowledge(), closes, closes]
      const [, outcome] = await atOnce(it.store, key(), acts)
      await expectClosed(outcome)
      expect(await it.types(accountId)).toHaveLength(outcome?.ok ? 3 : 2)
    })

    test.each(['the queue', 'a sweep', 'both, twice'])(
      'by %s at once: closed once, told once',
      async (by) => {
        if (by !== 'a sweep')
          await it.store.write([], (door) => queueFollowing(door, [accountId], nineOClock))
        if (by !== 'the queue') await sweepOf('acknowledged')
        const ways = [...(by === 'a sweep' ? [] : [due]), ...(by === 'the queue' ? [] : [sweep])]
        const all = by === 'both, twice' ? [...ways, ...ways] : ways
        const [outcome] = await Promise.all([acknowledge()(), ...all.map((run) => run())])
        await due()
        await sweep()
        await expectClosed(outcome)
        expect(await it.types(accountId)).toHaveLength(outcome?.ok ? 3 : 2)
      },
    )

    /** Once, and for good; of an acknowledgement that came too late nothing is left. */
    async function expectClosed(outcome: Outcome | undefined): Promise<void> {
      const alerts = await it.matters(accountId, 'alert')
      expect(alerts).toMatchObject([
        { endedAt: nineOClock, document: { rule: 'overdue', ended: { cause: 'paid' } } },
      ])
      const isDone = outcome?.ok ?? false
      if (!isDone) expect(outcome).toMatchObject({ refusal: { code: 'alert-not-open' } })
      expect(alerts).toMatchObject([{ document: { acknowledged: isDone ? { step: 'called' } : null } }])
      const types = await it.types(accountId)
      expect(types.filter((type) => type === 'alert.close')).toHaveLength(1)
      expect(types.includes('alert.acknowledge')).toBe(isDone)
      expect(await it.told(accountId, 'alert-closed')).toHaveLength(1)
    }
  })

  test('two imports’ looks, two sweeps and the rep at once: each thing is said once, each line is written once', async () => {
    await it.store.write([], (door) => queueFollowing(door, [accountId], nineOClock))
    await sweepOf('everything')
    const raise = acting('dispute.raise', { accountId, reason: 'PAID' })
    const [raised] = await Promise.all([it.perform(raise, rep), due(), due(), sweep(), sweep(), follow()])
    expect(codeOf(raised)).toBe('done')
    expect((await it.types(accountId)).toSorted()).toEqual(['alert.open', 'dispute.raise'])
    expect(await it.told(accountId, 'alert')).toHaveLength(1)
    expect(await it.matters(accountId, 'alert')).toHaveLength(1)
  })

  test('what is queued again while somebody looks is looked at again', async () => {
    await ledgerSays(0)
    await it.store.write([], (door) => queueFollowing(door, [accountId], nineOClock))
    let writes = 0
    const interrupted: Store = {
      ...it.store,
      write: async (keys, fn) => {
        writes += 1
        if (keys.includes('follow') && writes === 1) {
          await ledgerSays(300_000)
          await it.store.write([], (door) => queueFollowing(door, [accountId], nineOClock))
        }
        return it.store.write(keys, fn)
      },
    }
    await followDue(interrupted, { at: () => at, secretKey, many: 1 })
    expect((await it.dossier(accountId))?.alerts).toEqual([])
    await due()
    expect((await it.dossier(accountId))?.alerts).toMatchObject([{ rule: 'overdue' }])
  })

  describe('a policy that is set', () => {
    const quiet = () => {
      const balanced = policyPreset('balanced')
      const overdue = balanced.alerts.overdue.filter(({ fromDays }) => fromDays > 20)
      return { ...balanced, alerts: { ...balanced.alerts, overdue } }
    }
    const set = async (policy: unknown) => {
      const { policyVersion: fromVersion } = await it.store.read(loadBook)
      return it.perform(acting('policy.set', { policy, fromVersion }), manager)
    }

    test.each(['before a sweep writes', 'while it writes', 'meanwhile'] as const)(
      '%s: in the end the alerts are by the new one',
      async (when) => {
        await ledgerSays(0)
        await set(policyPreset('balanced'))
        await sweep()
        await ledgerSays(300_000)
        await sweepOf(when)
        const setting: Promise<unknown>[] = []
        const interrupted: Store = {
          ...it.store,
          write: async (keys, fn) => {
            const isFirst = keys.includes(key()) && setting.length === 0
            if (isFirst) setting.push(set(quiet()))
            if (isFirst && when === 'before a sweep writes') await setting[0]
            return it.store.write(keys, fn)
          },
        }
        await (when === 'meanwhile' ? Promise.all([sweep(), set(quiet())]) : sweep(interrupted))
        expect(await Promise.all(setting)).toHaveLength(when === 'meanwhile' ? 0 : 1)
        await sweep()
        await due()
        expect((await it.dossier(accountId))?.alerts).toEqual([])
        const { alerts } = await doctor(it.store, secretKey, at)
        expect([alerts?.waiting, alerts?.faults]).toEqual([0, []])
      },
    )
  })

  test('and in the end every chain and sum is whole', async () => {
    expect(await it.isHealthy()).toBe(true)
  })
})

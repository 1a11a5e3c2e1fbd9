import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '@encours/core/access/actor'
import { policyPreset } from '@encours/core/policy/presets'
import { nextChange } from '@encours/db/counter'
import { followDue } from '@encours/db/follow/follow-due'
import { runSweeps } from '@encours/db/follow/run-sweeps'
import { takeLease } from '@encours/db/lease'
import { loadBook } from '@encours/db/load/book'
import type { Outcome } from '@encours/db/outcome'
import { createPerform } from '@encours/db/perform'
import type { Store } from '@encours/db/store'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until, waitingFor } from './at-once.ts'
import { testStores } from './engines.ts'
import { nineOClock, secretKey, today } from './given.ts'
import { house } from './given-house.ts'
import { acting, codeOf, openRaceHouse, type RaceHouse } from './race-house.ts'

const { rep, manager } = house
const by = { at: () => ({ today, now: nineOClock }), secretKey }

/** What only several processes on one server can do to each other. */
describe('writers that are under way on a PostgreSQL server', () => {
  let it: RaceHouse
  beforeAll(async () => {
    const [, postgres] = testStores
    it = await (postgres ? openRaceHouse(postgres) : Promise.reject(new Error('no engine')))
  })
  afterAll(() => it.drop())

  /** An account's row is being written, until it is let go. */
  async function holdRow(accountId: string): Promise<() => Promise<void>> {
    const [begun, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const held = it.store.write([], async ({ db, t }) => {
      await db.update(t.account).set({ city: 'Lens' }).where(eq(t.account.id, accountId))
      begun.resolve()
      await gone.promise
    })
    await begun.promise
    return async () => {
      gone.resolve()
      await held
    }
  }
  /** Whoever has written everything but their stamp waits, until it is let go. */
  async function holdCounter(): Promise<() => Promise<void>> {
    const [begun, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const held = it.store.write([], async (door) => {
      await nextChange(door)
      begun.resolve()
      await gone.promise
    })
    await begun.promise
    return async () => {
      gone.resolve()
      await held
    }
  }
  const somebodyWaits = () => until(async () => (await waitingFor(it.store)) > 0)

  test('whoever waits for an account that another gives up holds nobody else up', async () => {
    for (const id of ['A1', 'A2']) await it.account(id)
    const letGo = await holdRow('A1')
    const raised = it.perform(acting('dispute.raise', { accountId: 'A1' }), manager)
    await somebodyWaits()
    const noted = it.perform(acting('account.note', { accountId: 'A2' }), manager)
    const first = await Promise.race([noted, raised, wait(5_000, null)])
    await letGo()
    expect(first).toEqual(await noted)
    expect(codeOf(await raised)).toBe('done')
  })

  test('a policy set while somebody who has read the old one still writes: that account is looked at again', async () => {
    const { alerts, ...balanced } = policyPreset('balanced')
    const overdue = alerts.overdue.filter(({ fromDays }) => fromDays > 20)
    const policy = { ...balanced, alerts: { ...alerts, overdue } }
    const { policyVersion: fromVersion } = await it.store.read(loadBook)
    await it.account('A3', { lateDays: 20 })
    const letGo = await holdRow('A3')
    const noted = it.perform(acting('account.note', { accountId: 'A3' }), rep)
    await somebodyWaits()
    expect(codeOf(await it.perform(acting('policy.set', { policy, fromVersion }), manager))).toBe('done')
    await runSweeps(it.store, by)
    await Promise.all([letGo(), noted])
    expect((await it.dossier('A3'))?.alerts).toMatchObject([{ rule: 'overdue' }])
    await followDue(it.store, { ...by, many: 100 })
    expect((await it.dossier('A3'))?.alerts).toEqual([])
  })

  test('a manager who leaves while a dispute is escalated to them: nothing is left to be told them', async () => {
    await it.account('A7')
    const region = 'North'
    await it.perform(acting('person.add', { personId: 'p-otto', role: 'manager', region }), {
      kind: 'system',
    })
    await it.perform(acting('dispute.raise', { accountId: 'A7' }), rep)
    const letGo = await holdCounter()
    const escalated = it.perform(acting('dispute.escalate', { accountId: 'A7' }), rep)
    await somebodyWaits()
    const ended = it.perform(acting('person.end', { personId: 'p-otto' }), { kind: 'system' })
    await until(async () => (await waitingFor(it.store)) > 1)
    await letGo()
    expect([codeOf(await escalated), codeOf(await ended)]).toEqual(['done', 'done'])
    const jobs = await it.store.read(({ db, t }) => db.select().from(t.job))
    expect(jobs.filter(({ receiverId }) => receiverId === 'p-otto')).toEqual([])
    expect(jobs.some(({ body }) => body['what'] === 'escalated')).toBe(true)
  })

  test('somebody who leaves as a dispute is given to them and commented on: it is free, and the comment counts', async () => {
    await it.account('A4')
    const system: Actor = { kind: 'system' }
    await it.perform(acting('person.add', { personId: 'p-nora', role: 'manager', region: 'North' }), system)
    await it.perform(acting('dispute.raise', { accountId: 'A4' }), rep)
    const comments: Promise<Outcome>[] = []
    let letGo = () => Promise.resolve()
    const interrupted: Store = {
      ...it.store,
      write: async (keys, fn) => {
        if (comments.length > 0) return it.store.write(keys, fn)
        const give = acting('dispute.assign', { accountId: 'A4', team: 'rep', personId: 'p-nora' })
        expect(codeOf(await it.perform(give, manager))).toBe('done')
        letGo = await holdRow('A4')
        comments.push(it.perform(acting('dispute.comment', { accountId: 'A4' }), rep))
        await somebodyWaits()
        return it.store.write(keys, fn)
      },
    }
    const perform = createPerform({
      store: interrupted,
      secretKey,
      now: () => nineOClock,
      today: () => today,
    })
    const ended = perform(acting('person.end', { personId: 'p-nora' }), system)
    await until(async () => (await waitingFor(it.store)) > 1)
    await letGo()
    expect((await Promise.all([ended, ...comments])).map(codeOf)).toEqual(['done', 'done'])
    expect((await it.dossier('A4'))?.disputes).toMatchObject([{ owner: null, commentCount: 1 }])
  })

  test('the lease of an import goes by the server’s clock: 30 seconds without a word, whatever hour others think it is', async () => {
    const lease = await takeLease(it.store, 'import')
    const silentFor = (ms: number) =>
      it.store.write([], ({ rows }) =>
        rows(sql`
          update counter set value = (extract(epoch from clock_timestamp()) * 1000)::bigint - ${ms}
          where name = 'import.lease'`),
      )
    await silentFor(20_000)
    expect(await takeLease(it.store, 'import')).toBeNull()
    await silentFor(31_000)
    const next = await takeLease(it.store, 'import')
    expect(next).not.toBeNull()
    await Promise.all([lease?.release(), next?.release()])
  })

  test('and in the end every chain is whole', async () => {
    expect(await it.isHealthy()).toBe(true)
  })
})

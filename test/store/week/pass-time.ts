import { invariant } from '@encours/core/result'
import { accountFaults } from '@encours/core/testing/account-faults'
import { followBook } from '@encours/db/follow/follow-book'
import { followDue } from '@encours/db/follow/follow-due'
import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import { loadAccountState } from '@encours/db/load/account-state'
import { verifyAlerts } from '@encours/db/verify-alerts'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { House } from './given-week.ts'

/** What the clock does every minute, until nothing waits any more. */
export async function passTime({ store, secretKey, now, today }: House): Promise<void> {
  const at = () => ({ now: now(), today: today() })
  const follow = () => followDue(store, { at, secretKey, many: Number.POSITIVE_INFINITY })
  await follow()
  await store.write(['task:sweep'], (door) => addSweep(door, { slot: today(), at: now() }))
  await runSweeps(store, { at, secretKey })
  await followBook(store, { at: at(), secretKey })
  await follow()
}

/** Once nothing waits: no alert without its facts and none missing, and nothing that has ended is in a dossier. */
export async function expectAlerts({ store, now, today }: House): Promise<void> {
  const at = { now: now(), today: today() }
  const { faults, waiting } = await verifyAlerts(store, at)
  expect(faults).toEqual([])
  expect(waiting).toBe(0)
  const ids = await store.read(({ rows }) => rows<{ id: string }>(sql`select id from account order by id`))
  for (const { id } of ids) {
    const state = await store.read((door) => loadAccountState(door, id))
    invariant(state, `${id} is there`)
    expect(accountFaults(state, at), id).toEqual([])
  }
}

import { followBook } from '@encours/db/follow/follow-book'
import { followDue } from '@encours/db/follow/follow-due'
import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import type { Deps } from '../deps.ts'

/** The rest comes a minute later. */
const accountsARound = 10_000

/**
 * What follows from the time that has passed: on accounts whose moment has come, once a day on all of them, and on the
 * book as a whole.
 */
export async function followTime({
  store,
  secretKey,
  now,
  today,
}: Pick<Deps, 'store' | 'secretKey' | 'now' | 'today'>): Promise<void> {
  const at = () => ({ now: now(), today: today() })
  await followDue(store, { at, secretKey, many: accountsARound })
  await sweepOnceADay(store, at())
  await runSweeps(store, { at, secretKey })
  await followBook(store, { at: at(), secretKey })
}

async function sweepOnceADay(
  store: Deps['store'],
  { now, today }: { now: ReturnType<Deps['now']>; today: ReturnType<Deps['today']> },
): Promise<void> {
  if (sweptOf.get(store) === today) return
  await store.write(['task:sweep'], (door) => addSweep(door, { slot: today, at: now }))
  sweptOf.set(store, today)
}

/** The clock comes by every minute; what has been asked for is not asked for again. */
const sweptOf = new WeakMap<Deps['store'], string>()

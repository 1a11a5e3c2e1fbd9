import type { CheckedAt } from '@encours/core/credit/situation'
import { sql } from 'drizzle-orm'
import { loadBook } from '../load/book.ts'
import type { Door, Store } from '../store.ts'
import { addTask, advanceTask, type ClaimedTask, claimTask, finishTask } from '../tasks.ts'
import { endFirstLook, isWatched } from './first-look.ts'
import { sweepAccounts } from './sweep.ts'

const name = 'sweep'
const leaseMs = 60_000

/**
 * Has all accounts looked at once for a reason: a day that has come, a policy's version, a first ledger. In the
 * transaction of what gives the reason.
 */
export const addSweep = (
  door: Door,
  { slot, at }: { slot: string; at: CheckedAt['now'] },
): Promise<boolean> => addTask(door, { name, slot, at })

/**
 * Does the sweeps that are to be done, oldest first, each once however many processes run; a stopped one is gone on
 * with where it was. Waits while an import is being committed: half a ledger says wrong things.
 */
export async function runSweeps(store: Store, by: { at: () => CheckedAt; secretKey: string }): Promise<void> {
  while (!(await store.read(isImporting))) {
    const task = await claimTask(store, { name, leaseMs })
    if (task === null || !(await sweep(store, task, by))) return
  }
}

/** False where another process has taken it over. */
async function sweep(
  store: Store,
  task: ClaimedTask,
  by: { at: () => CheckedAt; secretKey: string },
): Promise<boolean> {
  const silent = !(await store.read(isWatched))
  let isOurs = true
  await sweepAccounts(store, {
    at: by.at(),
    secretKey: by.secretKey,
    silent,
    after: task.cursor ?? '',
    keepOn: async (cursor) => {
      isOurs = await store.write([], (door) => advanceTask(door, task, { cursor, leaseMs }))
      return isOurs
    },
  })
  return isOurs && store.write([], (door) => finish(door, task, by.at()))
}

async function finish(door: Door, task: ClaimedTask, { now }: CheckedAt): Promise<boolean> {
  if (!(await finishTask(door, task, now))) return false
  const book = await loadBook(door)
  // Customers that a file has only described owe nothing yet: the first ledger is still to come
  if (book.ledgerDay !== null && !(await isWatched(door))) await endFirstLook(door, book, now)
  return true
}

async function isImporting({ rows, t }: Door): Promise<boolean> {
  return (await rows(sql`select 1 from ${t.import} where state = 'committing' limit 1`)).length > 0
}

import type { Instant } from '@encours/core/day'
import { sql } from 'drizzle-orm'
import type { Door, Store } from './store.ts'
import { storeMoment } from './store-moment.ts'

/** Which time of a work: a day's sweep, the re-evaluation after a policy's version. */
export type TaskSlot = { name: string; slot: string }

/** A task in the hands of one process, under the number of its claim. */
export type ClaimedTask = TaskSlot & {
  /** How far whoever had it before has come; null at the beginning. */
  cursor: string | null
  fence: number
}

/** Has something done once, however many ask for it and however often. True the first time. */
export async function addTask(
  { db, t }: Door,
  { name, slot, at }: TaskSlot & { at: Instant },
): Promise<boolean> {
  const made = await db
    .insert(t.task)
    .values({ name, slot, madeAt: at })
    .onConflictDoNothing()
    .returning({ slot: t.task.slot })
  return made.length > 0
}

/**
 * Takes the oldest task of a name that is not done, for as long as the lease lasts by the store's clock. Null where
 * there is none, or where another process is at work on one of that name: when it dies, the lease ends and the next who
 * asks goes on from the cursor.
 */
export async function claimTask(
  store: Store,
  { name, leaseMs }: { name: string; leaseMs: number },
): Promise<ClaimedTask | null> {
  const [claimed] = await store.write([`task:${name}`], ({ rows, engine, t: { task } }) =>
    rows<ClaimedTask>(sql`
      update ${task} set fence = fence + 1, lease_until = ${storeMoment(engine, leaseMs)}
      where name = ${name} and done_at is null
        and slot = (
          select slot from ${task} where name = ${name} and done_at is null order by made_at, slot limit 1
        )
        and not exists (
          select 1 from ${task} as held
          where held.name = ${name} and held.done_at is null and held.lease_until > ${storeMoment(engine)}
        )
      returning name as "name", slot as "slot", cursor as "cursor", fence as "fence"`),
  )
  return claimed ?? null
}

/**
 * Notes how far a task has come, and renews the lease; in the transaction of what was done up to there, if that is to
 * count once. False where another process has taken it over: then it is not ours to go on with.
 */
export async function advanceTask(
  { rows, engine, t: { task } }: Door,
  { name, slot, fence }: ClaimedTask,
  { cursor, leaseMs }: { cursor: string | null; leaseMs: number },
): Promise<boolean> {
  const moved = await rows(sql`
    update ${task} set cursor = ${cursor}, lease_until = ${storeMoment(engine, leaseMs)}
    where name = ${name} and slot = ${slot} and fence = ${fence} and done_at is null returning slot`)
  return moved.length > 0
}

/** It is done. False where another process has taken it over. */
export async function finishTask(
  { rows, t: { task } }: Door,
  { name, slot, fence }: ClaimedTask,
  at: Instant,
): Promise<boolean> {
  const done = await rows(sql`
    update ${task} set done_at = ${at}, lease_until = null
    where name = ${name} and slot = ${slot} and fence = ${fence} and done_at is null returning slot`)
  return done.length > 0
}

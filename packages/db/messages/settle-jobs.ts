import type { Instant } from '@encours/core/day'
import type { Receipt, UnsaidReason } from '@encours/core/messages/unsaid'
import { type SQL, sql } from 'drizzle-orm'
import { jsonRows } from '../json-rows.ts'
import type { Door } from '../store.ts'
import { storeMoment } from '../store-moment.ts'
import { type ClaimedJob, heldStill, maybeSaidMark } from './claim-jobs.ts'

/** A job under the number of the claim that holds it. */
type Held = Pick<ClaimedJob, 'id' | 'fence'>

/**
 * They were said, or need not be. Gives the ids of those that were still held: what another has claimed meanwhile is
 * settled by that one, and may be said twice.
 */
export const completeJobs = (
  door: Door,
  jobs: readonly Held[],
  { at, receipt }: { at: Instant; receipt: Receipt },
): Promise<string[]> =>
  settle(
    door,
    jobs,
    sql`ended_at = ${at}, failure = null, receipt = ${sql.param(receipt, door.t.job.receipt)}, lease_until = null`,
  )

/** They are given up: an administrator sees why, and may have them go another time. */
export const buryJobs = (
  door: Door,
  jobs: readonly Held[],
  { at, reason }: { at: Instant; reason: UnsaidReason },
): Promise<string[]> => settle(door, jobs, sql`ended_at = ${at}, failure = ${reason}, lease_until = null`)

/** They go another time, each from its own moment on. What may have been said stays marked so. */
export async function postponeJobs(
  door: Door,
  jobs: readonly (Held & { dueAt: Instant })[],
  { maybeSaid }: { maybeSaid: boolean },
): Promise<string[]> {
  if (jobs.length === 0) return []
  const given = jobs.map(({ id, fence, dueAt }) => ({ id, fence, dueAt }))
  const columns = { id: 'text', fence: 'bigint', dueAt: 'text' }
  const { job } = door.t
  const failure = maybeSaid
    ? sql`${maybeSaidMark}`
    : sql`case when failure = ${maybeSaidMark} then failure else 'later' end`
  const rows = await door.rows<{ id: string }>(sql`
    update ${job} set due_at = given."dueAt", failure = ${failure}, lease_until = null
    from (${jsonRows(door.engine, columns, given)}) as given
    where ${job}.id = given.id and ${job}.fence = given.fence and ended_at is null
    returning ${job}.id as "id"`)
  return rows.map(({ id }) => id)
}

/** They wait until a later moment without having been tried: the receiver has heard enough for now. */
export const deferJobs = (door: Door, jobs: readonly Held[], dueAt: Instant): Promise<string[]> =>
  settle(door, jobs, sql`due_at = ${dueAt}, attempts = attempts - 1, lease_until = null`)

/** For whoever is still at it: the claim lasts as long again. */
export const renewJobs = (door: Door, jobs: readonly Held[], leaseMs: number): Promise<string[]> =>
  settle(door, jobs, sql`lease_until = ${storeMoment(door.engine, leaseMs)}`)

async function settle(door: Door, jobs: readonly Held[], set: SQL): Promise<string[]> {
  if (jobs.length === 0) return []
  const { job } = door.t
  const rows = await door.rows<{ id: string }>(
    sql`update ${job} set ${set} where ${heldStill(door, jobs)} returning id as "id"`,
  )
  return rows.map(({ id }) => id)
}

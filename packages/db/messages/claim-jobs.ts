import type { Urgency } from '@encours/core/alerts/alert'
import { type Instant, toInstant } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { and, isNull, lte, notInArray, type SQL, sql } from 'drizzle-orm'
import { isOneOf } from '../is-one-of.ts'
import { jsonRows } from '../json-rows.ts'
import type { Door } from '../store.ts'
import { storeMoment } from '../store-moment.ts'
import { parseMessage } from './parse-message.ts'

/** All that is to be said to one receiver now, by whoever holds the claim. */
export type Claim = {
  to: { kind: 'person' | 'channel'; id: string }
  /** What was due first comes first. */
  jobs: ClaimedJob[]
}

export type ClaimedJob = {
  id: string
  /** Null where a newer version wrote it: nobody here can say it. */
  message: Message | null
  urgency: Urgency
  madeAt: Instant
  /** This one counted. */
  tries: number
  /** The number of this claim: what an earlier one wants to settle is not its own any more. */
  fence: number
  /** How often it was said, maybe: of so many tries nobody heard what came. */
  maybeSaid: number
}

/** Claims take turns; what settles them need not wait for that. */
export const claimKeys: readonly string[] = ['outbox']

/** What facts bring comes many at a time, so it is gathered for so long; what a person did is not. */
const gatheredMs = 45_000
const broughtByFacts = ['alert', 'alert-closed', 'alert-escalated', 'payment', 'promise-ended'] as const

/** Whether there is anything to claim: asked first, as it costs nobody a turn. */
export const hasDueJobs = async (door: Door, now: Instant): Promise<boolean> =>
  (await dueReceivers(door, { now, most: 1 })).length > 0

/**
 * Claims all that is due to some receivers, whoever has waited longest first, for as long as the lease lasts by the
 * store's clock. Nobody is claimed to whom another process is speaking. The caller holds `claimKeys`.
 */
export async function claimJobs(
  door: Door,
  { now, most, leaseMs }: { now: Instant; most: number; leaseMs: number },
): Promise<Claim[]> {
  const receivers = await dueReceivers(door, { now, most })
  if (receivers.length === 0) return []
  const rows = await dueRows(door, receivers, now)
  const fenceOf = await takeFences(door, rows, { now, leaseMs })
  const jobs = rows.flatMap((row) => {
    const fence = fenceOf.get(row.id)
    return fence === undefined ? [] : [{ of: keyOf(row), job: claimedJob(row, fence) }]
  })
  const byReceiver = Map.groupBy(jobs, ({ of }) => of)
  return receivers.flatMap(({ receiverKind: kind, receiverId: id }) => {
    const own = byReceiver.get(keyOf({ receiverKind: kind, receiverId: id })) ?? []
    return own.length === 0 ? [] : [{ to: { kind, id }, jobs: own.map(({ job }) => job) }]
  })
}

type Receiver = { receiverKind: Claim['to']['kind']; receiverId: string }

/** Those to whom something is due and nobody speaks just now, the longest waiting first. */
function dueReceivers(
  { rows, engine, t: { job } }: Door,
  { now, most }: { now: Instant; most: number },
): Promise<Receiver[]> {
  const gathered = toInstant(Date.parse(now) - gatheredMs)
  return rows<Receiver>(sql`
    with held as (
      select receiver_kind, receiver_id from ${job}
      where ended_at is null and lease_until > ${storeMoment(engine)}
    )
    select receiver_kind as "receiverKind", receiver_id as "receiverId" from ${job}
    where ended_at is null and due_at <= ${now}
      and (due_at > made_at or made_at <= ${gathered} or urgency <> 'soon' or ${notInArray(job.kind, [...broughtByFacts])})
      and not exists (
        select 1 from held
        where held.receiver_kind = ${job}.receiver_kind and held.receiver_id = ${job}.receiver_id
      )
    group by receiver_kind, receiver_id
    order by min(due_at), min(made_at), receiver_kind, receiver_id
    limit ${most}`)
}

type Row = Awaited<ReturnType<typeof dueRows>>[number]

const dueRows = ({ db, engine, t: { job } }: Door, receivers: readonly Receiver[], now: Instant) =>
  db
    .select({
      id: job.id,
      receiverKind: job.receiverKind,
      receiverId: job.receiverId,
      body: job.body,
      urgency: job.urgency,
      madeAt: job.madeAt,
      attempts: job.attempts,
      leaseUntil: job.leaseUntil,
      failure: job.failure,
    })
    .from(job)
    .where(
      and(
        isNull(job.endedAt),
        lte(job.dueAt, now),
        isOneOf(engine, sql`${job.receiverKind} || ' ' || ${job.receiverId}`, receivers.map(keyOf)),
      ),
    )
    .orderBy(job.dueAt, job.madeAt, job.id)

const keyOf = ({ receiverKind, receiverId }: Receiver): string => `${receiverKind} ${receiverId}`

/** What its earlier holder has settled meanwhile is not taken; of what that holder never settled nobody knows. */
async function takeFences(
  door: Door,
  rows: readonly Row[],
  { now, leaseMs }: { now: Instant; leaseMs: number },
): Promise<Map<string, number>> {
  const { job } = door.t
  const ids = rows.map(({ id }) => id)
  const taken = await door.rows<{ id: string; fence: number }>(sql`
    update ${job} set fence = fence + 1, attempts = attempts + 1,
      lease_until = ${storeMoment(door.engine, leaseMs)},
      failure = case when lease_until is null then failure else ${maybeSaidMark} end
    where ended_at is null and due_at <= ${now} and ${isOneOf(door.engine, job.id, ids)}
    returning id, fence`)
  return new Map(taken.map(({ id, fence }) => [id, fence]))
}

/** Stands in `failure` of what is open still, once a try of which nobody heard what came may have said it. */
export const maybeSaidMark = 'maybe-said'

const claimedJob = ({ id, body, urgency, madeAt, attempts, leaseUntil, failure }: Row, fence: number) => ({
  id,
  message: parseMessage(body),
  urgency,
  madeAt,
  tries: attempts + 1,
  fence,
  maybeSaid: (failure === maybeSaidMark ? 1 : 0) + (leaseUntil === null ? 0 : 1),
})

/** Of these jobs, those that are still held under the number of their claim. */
export const heldStill = (door: Door, jobs: readonly Pick<ClaimedJob, 'id' | 'fence'>[]): SQL => {
  const given = jobs.map(({ id, fence }) => ({ id, fence }))
  return sql`ended_at is null and (id, fence) in (${jsonRows(door.engine, { id: 'text', fence: 'bigint' }, given)})`
}

import { randomUUID } from 'node:crypto'
import type { Instant } from '@encours/core/day'
import type { MatterKind } from '@encours/core/matter'
import { sql } from 'drizzle-orm'
import { jsonRows } from '../json-rows.ts'
import type { Door } from '../store.ts'

/**
 * Notes that something may follow at these accounts from what changed elsewhere: a worker looks at them soon. One that
 * waits already is noted anew, as somebody may be looking at it just now without seeing this change.
 */
export async function queueFollowing(door: Door, accountIds: readonly string[], at: Instant): Promise<void> {
  if (accountIds.length === 0) return
  const marked = markedAt(at)
  const rows = accountIds.map((accountId) => ({ accountId, at: marked }))
  await door.rows(sql`
    insert into ${door.t.follow} (account_id, at)
    select distinct "accountId", at from (${jsonRows(door.engine, { accountId: 'text', at: 'text' }, rows)}) as queued
    where true
    order by "accountId" on conflict (account_id) do update set at = excluded.at`)
}

/**
 * Has accounts looked at again that were followed by a book which is another by now: whoever changed its policy may have
 * had all accounts looked at before these were written. For when they are stamped, as the book is stamped too.
 */
export async function queueOfOldBook(
  door: Door,
  accountIds: readonly string[],
  of: { followedBy: number | null; bookVersion: number | null; at: Instant },
): Promise<void> {
  if (of.bookVersion === null || of.bookVersion === of.followedBy) return
  await queueFollowing(door, accountIds, of.at)
}

/** The moment, and after it what tells two of one moment apart. */
const markedAt = (at: Instant): string => `${at} ${randomUUID()}`

/** The same for all accounts with something open of some kinds: what a new ledger day may bring to an end. */
export async function queueMatters(
  { rows, t: { follow, matter } }: Door,
  { kinds, at }: { kinds: readonly MatterKind[]; at: Instant },
): Promise<void> {
  await rows(sql`
    insert into ${follow} (account_id, at)
    select distinct ${matter.subjectId}, ${markedAt(at)} from ${matter}
    where ${matter.kind} in ${kinds} and ended_at is null and ${matter.subjectId} <> 'book'
    order by 1 on conflict (account_id) do update set at = excluded.at`)
}

/** Takes accounts off the queue, once they were looked at: those that were queued again meanwhile stay. */
export async function unqueue(
  door: Door,
  queued: readonly { accountId: string; at: string }[],
): Promise<void> {
  await door.rows(sql`
    delete from ${door.t.follow} where (account_id, at) in (
      select "accountId", at from (${jsonRows(door.engine, { accountId: 'text', at: 'text' }, queued)}) as looked
    )`)
}

/**
 * Accounts at which the clock is to look now: queued ones, and those with a reservation, a request or an alert whose
 * moment has come. `queued` are those of them that the queue holds.
 */
export async function loadDueAccounts(
  door: Door,
  at: { now: Instant; most: number },
): Promise<{ accountIds: string[]; queued: { accountId: string; at: string }[] }> {
  const { follow, matter, reservation } = door.t
  const [queued, timed] = await Promise.all([
    door.rows<{ accountId: string; at: string }>(sql`
      select ${follow.accountId} as "accountId", ${follow.at} as "at" from ${follow}
      order by ${follow.at}, ${follow.accountId} limit ${at.most}`),
    door.rows<{ accountId: string }>(sql`
      select distinct account_id as "accountId" from (
        select ${reservation.accountId} as account_id from ${reservation}
        where ended_at is null and ${reservation.expiresAt} <= ${at.now}
        union all
        select ${matter.subjectId} from ${matter}
        where ended_at is null and look_at is not null and ${matter.lookAt} <= ${at.now}
          and ${matter.subjectId} <> 'book'
      ) as due limit ${at.most}`),
  ])
  const accountIds = [...new Set([...queued, ...timed].map(({ accountId }) => accountId))]
  return { accountIds, queued }
}

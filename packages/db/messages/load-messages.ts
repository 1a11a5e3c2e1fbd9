import type { Instant } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import type { Receipt, UnsaidReason } from '@encours/core/messages/unsaid'
import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { parseMessage } from './parse-message.ts'

/** Something a person was told, or was to be told and nobody could reach them. */
export type ToldMessage = {
  id: string
  /** Null where a newer version wrote it. */
  message: Message | null
  madeAt: Instant
  /** When it was said or given up; null while it waits. */
  endedAt: Instant | null
  /** Why it was given up; null where it was not. */
  failure: UnsaidReason | null
}

/** Where a page of them ends, to go on from. */
export type MessageMark = Pick<ToldMessage, 'madeAt' | 'id'>

/**
 * What a person was told lately, the newest first, whether a chat platform reached them or not. What had become
 * pointless before it was said is left out.
 */
export async function loadMessagesFor(
  { db, t }: Door,
  personId: string,
  { most = 20, after = null }: { most?: number; after?: MessageMark | null } = {},
): Promise<ToldMessage[]> {
  const { job } = t
  const rows = await db
    .select({
      id: job.id,
      body: job.body,
      madeAt: job.madeAt,
      endedAt: job.endedAt,
      failure: job.failure,
    })
    .from(job)
    .where(
      and(
        eq(job.receiverKind, 'person'),
        eq(job.receiverId, personId),
        after === null ? undefined : sql`(${job.madeAt}, ${job.id}) < (${after.madeAt}, ${after.id})`,
        or(isNull(job.receipt), isNotNull(sql`nullif(${job.receipt} ->> 'platform', 'none')`)),
      ),
    )
    .orderBy(desc(job.madeAt), desc(job.id))
    .limit(most)
  return rows.map(({ body, failure, ...row }) => ({
    ...row,
    message: parseMessage(body),
    failure: failure === 'later' || failure === 'maybe-said' ? null : failure,
  }))
}

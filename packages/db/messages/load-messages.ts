import type { Instant } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { and, desc, eq } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { messageOf } from './outgoing.ts'

/** Something a person was told, or was to be told and nobody could reach them. */
export type ToldMessage = {
  id: string
  message: Message
  madeAt: Instant
  /** When it was said or given up; null while it waits. */
  endedAt: Instant | null
  /** Why it could not be said, as a code; null once it was. */
  failure: string | null
}

/** What a person was told lately, the newest first, whether a chat platform reached them or not. */
export async function loadMessagesFor(
  { db, t }: Door,
  personId: string,
  { most = 20 }: { most?: number } = {},
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
    .where(and(eq(job.receiverKind, 'person'), eq(job.receiverId, personId)))
    .orderBy(desc(job.madeAt), desc(job.id))
    .limit(most)
  return rows.flatMap(({ body, ...row }) => {
    const message = messageOf(body)
    return message === null ? [] : [{ ...row, message }]
  })
}

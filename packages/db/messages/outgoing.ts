import type { Instant } from '@encours/core/day'
import { type Message, messageSchema } from '@encours/core/messages/message'
import type { Language } from '@encours/core/words/language'
import { and, eq, isNull } from 'drizzle-orm'
import * as v from 'valibot'
import type { Door } from '../store.ts'

/** A message that has not been said yet, and to whom. */
export type OpenMessage = {
  id: string
  /** Null where a newer version wrote it: nobody here can say it. */
  message: Message | null
  attempts: number
  /** Null where the person is there no more. */
  to: { personId: string; slackId: string | null; teamsId: string | null; language: Language } | null
}

/** Messages to be said, the oldest first. */
export async function loadOpenMessages({ db, t }: Door, { most }: { most: number }): Promise<OpenMessage[]> {
  const { job, person } = t
  const { id: personId, slackId, teamsId, language } = person
  const rows = await db
    .select({
      id: job.id,
      body: job.body,
      attempts: job.attempts,
      personId,
      slackId,
      teamsId,
      language,
    })
    .from(job)
    .leftJoin(person, and(eq(job.receiverKind, 'person'), eq(personId, job.receiverId)))
    .where(isNull(job.endedAt))
    .orderBy(job.madeAt, job.id)
    .limit(most)
  return rows.map(({ id, body, attempts, ...to }) => ({
    id,
    message: messageOf(body),
    attempts,
    to:
      to.personId === null || to.language === null
        ? null
        : { personId: to.personId, slackId: to.slackId, teamsId: to.teamsId, language: to.language },
  }))
}

/**
 * Counts a try before it is made. False where somebody else has tried meanwhile, or the message has ended: then it is
 * not ours to say.
 */
export async function countAttempt(
  { db, t }: Door,
  { id, attempts }: Pick<OpenMessage, 'id' | 'attempts'>,
): Promise<boolean> {
  const { job } = t
  const counted = await db
    .update(job)
    .set({ attempts: attempts + 1 })
    .where(and(eq(job.id, id), eq(job.attempts, attempts), isNull(job.endedAt)))
    .returning({ id: job.id })
  return counted.length > 0
}

/** What came of a try: the message was said, could not be and is given up, or may go another time. */
export async function noteAttempt(
  { db, t }: Door,
  id: string,
  outcome: { endedAt: Instant | null; failure: string | null },
): Promise<void> {
  await db.update(t.job).set(outcome).where(eq(t.job.id, id))
}

/** A message as it was written; null where it cannot be understood here. */
export function messageOf(body: unknown): Message | null {
  const parsed = v.safeParse(messageSchema, body)
  return parsed.success ? parsed.output : null
}

import { type Instant, toInstant } from '@encours/core/day'
import { isNeverPutOff } from '@encours/core/messages/never-put-off'
import { and, eq, gte, isNull } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { parseMessage } from './parse-message.ts'

/** Nothing that is said on a day was made longer ago: so far back a person's messages are looked through. */
const lookedBackMs = 31 * 86_400_000

/**
 * How many direct messages a person had since a moment: what was said at once together is one, and those with something
 * in them that could not wait, or is never put off, do not count.
 */
export async function countSaidTo(
  { db, t: { job } }: Door,
  personId: string,
  since: Instant,
): Promise<number> {
  const rows = await db
    .select({ endedAt: job.endedAt, urgency: job.urgency, receipt: job.receipt, body: job.body })
    .from(job)
    .where(
      and(
        eq(job.receiverKind, 'person'),
        eq(job.receiverId, personId),
        gte(job.madeAt, toInstant(Date.parse(since) - lookedBackMs)),
        gte(job.endedAt, since),
        isNull(job.failure),
      ),
    )
  const said = rows.filter(({ receipt }) => receipt !== null && receipt.platform !== 'none')
  const together = Map.groupBy(said, ({ endedAt }) => endedAt)
  return [...together.values()].filter((jobs) => jobs.every(isOrdinary)).length
}

function isOrdinary({ urgency, body }: Pick<Door['t']['job']['$inferSelect'], 'urgency' | 'body'>): boolean {
  const message = parseMessage(body)
  return urgency !== 'at-once' && (message === null || !isNeverPutOff(message))
}

import { and, eq, isNotNull, or } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { type Claim, maybeSaidMark } from './claim-jobs.ts'
import { parseMessage } from './parse-message.ts'

/**
 * Of which broadcasts a person or channel has been told, and as of which version first. What was given up counts: it may
 * have been said, and a person reads it at the desk. What had become pointless before its moment does not.
 */
export async function loadToldBroadcasts(
  { db, t: { job } }: Door,
  to: Claim['to'],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ body: job.body, receipt: job.receipt })
    .from(job)
    .where(
      and(
        eq(job.receiverKind, to.kind),
        eq(job.receiverId, to.id),
        eq(job.kind, 'broadcast'),
        or(isNotNull(job.endedAt), eq(job.failure, maybeSaidMark)),
      ),
    )
  const first = new Map<string, number>()
  for (const { body, receipt } of rows) {
    const message = parseMessage(body)
    if (message?.kind !== 'broadcast' || receipt?.platform === 'none') continue
    const { what, broadcastId, version } = message
    if (what === 'withdrawn') continue
    first.set(broadcastId, Math.min(version, first.get(broadcastId) ?? version))
  }
  return first
}

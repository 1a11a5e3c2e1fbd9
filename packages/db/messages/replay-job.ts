import type { Instant } from '@encours/core/day'
import { eq } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** A message goes once more from its beginning. Its claims go on counting: an old one settles nothing of the new life. */
export async function replayJob({ db, t: { job } }: Door, jobId: string, at: Instant): Promise<void> {
  await db
    .update(job)
    .set({ dueAt: at, attempts: 0, leaseUntil: null, endedAt: null, failure: null, receipt: null })
    .where(eq(job.id, jobId))
}

/** Why a message was given up; null where it was not, undefined where there is none. */
export async function loadFailure(
  { db, t: { job } }: Door,
  jobId: string,
): Promise<string | null | undefined> {
  const [row] = await db
    .select({ endedAt: job.endedAt, failure: job.failure })
    .from(job)
    .where(eq(job.id, jobId))
  return row && (row.endedAt === null ? null : row.failure)
}

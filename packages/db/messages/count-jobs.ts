import type { Instant } from '@encours/core/day'
import type { UnsaidReason } from '@encours/core/messages/unsaid'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** How the outbox stands. */
export type JobCounts = {
  /** Not said yet, whether their moment has come or not. */
  waiting: number
  /** Since when the one that has waited longest could be said; null where none could. */
  oldestDueAt: Instant | null
  /** Given up, by reason; a reason without any is left out. */
  dead: { reason: UnsaidReason; count: number }[]
}

/** What waits, how long it has, and what was given up. */
export async function countByState({ rows, t: { job } }: Door, now: Instant): Promise<JobCounts> {
  const [[open], dead] = await Promise.all([
    rows<{ waiting: number; oldestDueAt: Instant | null }>(sql`
      select count(*) as "waiting", min(case when due_at <= ${now} then due_at end) as "oldestDueAt"
      from ${job} where ended_at is null`),
    rows<{ reason: UnsaidReason; count: number }>(sql`
      select failure as "reason", count(*) as "count" from ${job}
      where ended_at is not null and failure is not null group by failure order by failure`),
  ])
  return { waiting: open?.waiting ?? 0, oldestDueAt: open?.oldestDueAt ?? null, dead }
}

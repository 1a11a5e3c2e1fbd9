import { type Instant, toInstant } from '@encours/core/day'
import { pauseAfter } from '@encours/core/messages/backoff'
import type { Receipt, UnsaidReason } from '@encours/core/messages/unsaid'
import type { ClaimedJob } from '@encours/db/messages/claim-jobs'
import { buryJobs, completeJobs, deferJobs, postponeJobs } from '@encours/db/messages/settle-jobs'
import type { DeliveryDeps } from './create-delivery.ts'
import type { DeliveryFailure, Sent } from './mouth.ts'

type Jobs = readonly ClaimedJob[]

/** What is noted of jobs once it is known what became of them; those that another has taken over are that one's. */
export type Settling = {
  complete: (jobs: Jobs, receipt: Receipt) => Promise<void>
  bury: (jobs: Jobs, of: { reason: UnsaidReason }) => Promise<void>
  /** They go again after a pause that grows; after the last try they are given up. */
  retry: (jobs: Jobs, of: { lastly: UnsaidReason; atLeastMs?: number }) => Promise<void>
  /** What came of sending them. Never throws: what cannot be noted is under its lease, and goes once more after that. */
  sent: (jobs: Jobs, sent: Awaited<Sent>) => Promise<void>
  defer: (jobs: Jobs, dueAt: Instant) => Promise<void>
}

/** Twice said is better than unsaid, but not at once: what kept the answer away may be over by then. */
const afterLostMs = 2 * 60_000

export function createSettling({ store, now, log }: DeliveryDeps): Settling {
  const note = async (jobs: Jobs, ids: string[]): Promise<void> => {
    const lost = jobs.length - ids.length
    if (lost > 0)
      log.warn({ count: lost }, 'messages were taken over before it was noted what became of them')
  }
  const postpone = async (
    jobs: Jobs,
    { atLeastMs, maybeSaid }: { atLeastMs: number; maybeSaid: boolean },
  ): Promise<void> => {
    const due = jobs.map((job) => {
      const pauseMs = Math.max(pauseAfter(job.tries) ?? 0, atLeastMs)
      return { ...job, dueAt: toInstant(Date.parse(now()) + pauseMs) }
    })
    await note(jobs, await store.write([], (door) => postponeJobs(door, due, { maybeSaid })))
  }

  const failed = async (jobs: Jobs, { code, notBeforeMs = 0 }: DeliveryFailure): Promise<void> => {
    if (code === 'later') return settling.retry(jobs, { lastly: 'gave-up', atLeastMs: notBeforeMs })
    if (code !== 'lost') return settling.bury(jobs, { reason: code })
    // Once more, and no third time: of what was said twice already, maybe, nobody is told again
    const [again, over] = parted(
      jobs,
      ({ tries, maybeSaid }) => maybeSaid === 0 && pauseAfter(tries) !== null,
    )
    await settling.bury(over, { reason: 'answer-lost' })
    if (again.length > 0) await postpone(again, { atLeastMs: afterLostMs, maybeSaid: true })
  }

  const settling: Settling = {
    complete: async (jobs, receipt) => {
      if (jobs.length === 0) return
      await note(jobs, await store.write([], (door) => completeJobs(door, jobs, { at: now(), receipt })))
    },
    bury: async (jobs, { reason }) => {
      if (jobs.length === 0) return
      log.warn({ jobIds: jobs.map(({ id }) => id), reason }, 'messages were given up')
      await note(jobs, await store.write([], (door) => buryJobs(door, jobs, { at: now(), reason })))
    },
    retry: async (jobs, { lastly, atLeastMs = 0 }) => {
      const [again, over] = parted(jobs, ({ tries }) => pauseAfter(tries) !== null)
      await settling.bury(over, { reason: lastly })
      if (again.length > 0) await postpone(again, { atLeastMs, maybeSaid: false })
    },
    sent: async (jobs, sent) => {
      try {
        await (sent.ok ? settling.complete(jobs, sent.value) : failed(jobs, sent.refusal))
      } catch (error) {
        log.error({ err: error }, 'what came of a message could not be noted: it may be said once more')
      }
    },
    defer: async (jobs, dueAt) => {
      if (jobs.length === 0) return
      await note(jobs, await store.write([], (door) => deferJobs(door, jobs, dueAt)))
    },
  }
  return settling
}

/** Those for which it holds, and the others. */
function parted(jobs: Jobs, holds: (job: ClaimedJob) => boolean): [ClaimedJob[], ClaimedJob[]] {
  return [jobs.filter(holds), jobs.filter((job) => !holds(job))]
}

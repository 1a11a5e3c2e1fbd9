import type { BookChange } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { replayJob } from '../messages/replay-job.ts'
import type { Door } from '../store.ts'
import { nothing, type Touched } from './touched.ts'

/** Writes what changed for the company as a whole. */
export async function applyBookChange(door: Door, change: BookChange, at: Instant): Promise<Touched> {
  switch (change.kind) {
    case 'message-replayed':
      await replayJob(door, change.jobId, at)
      return nothing
    case 'policy-set':
    case 'rates-set':
    case 'routes-set':
    case 'book-set-up':
      throw new Error(`invariant: ${change.kind} is not written yet`)
  }
}

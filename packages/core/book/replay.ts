import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BookState } from '../decide.ts'
import { ok, type Result, refuse } from '../result.ts'

/**
 * Has a message that was given up go another time, as if it had just come due: whether it is still so is looked at when
 * it is said. Refuses one that is not known, and one that was said, is no more so, or waits still.
 */
export function decideMessageReplay(
  { failure }: BookState,
  { jobId }: ActionOf<'message.replay'>,
): Result<Decision> {
  if (failure === undefined) return refuse({ code: 'message-unknown', jobId })
  if (failure === null) return refuse({ code: 'message-not-given-up', jobId })
  return ok({
    changes: [{ kind: 'message-replayed', jobId }],
    journal: { figures: { jobId, failure }, text: null },
  })
}

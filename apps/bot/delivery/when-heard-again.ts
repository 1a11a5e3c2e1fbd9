import type { Urgency } from '@encours/core/alerts/alert'
import type { Book } from '@encours/core/book'
import type { Instant } from '@encours/core/day'
import { dueMoment, hoursOf } from '@encours/core/messages/due-moment'

/**
 * When the quiet hours end, where it is quiet now and nothing is at once; else null. What was written by day may come to
 * be said at night: a platform that does not take it is tried again for hours.
 */
export function whenHeardAgain(
  jobs: readonly { urgency: Urgency }[],
  { now, book }: { now: Instant; book: Book },
): Instant | null {
  if (jobs.some(({ urgency }) => urgency === 'at-once')) return null
  const open = dueMoment('soon', now, hoursOf(book))
  return open > now ? open : null
}

import type { CheckedAt } from '@encours/core/credit/situation'
import { addDays } from '@encours/core/day'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/**
 * The day that it is for the whole house, where processes have clocks of their own: once one that is ahead has begun the
 * next day's sweep, that day has come for all. Else at midnight one would close what another has just opened, time and
 * again, and each would tell.
 */
export async function houseDay(door: Door, at: CheckedAt): Promise<CheckedAt> {
  const next = addDays(at.today, 1)
  const begun = await sweepBegunAhead(door)({ slot: next, now: at.now })
  return begun.length === 0 ? at : { ...at, today: next }
}

/** A sweep of a day long gone was asked for before now: a pinned day stays as it is. */
const sweepBegunAhead = (door: Door) =>
  door.prepared(
    'task.sweepBegunAhead',
    ({ task }) => sql`
      select 1 from ${task}
      where name = 'sweep' and slot = ${sql.placeholder('slot')} and ${task.madeAt} > ${sql.placeholder('now')}`,
  )

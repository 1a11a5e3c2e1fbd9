import { addBusinessDays, isBusinessDay } from '../calendar.ts'
import { type Instant, type IsoDay, isDay } from '../day.ts'
import { localTimeAt } from '../local-time.ts'
import { invariant } from '../result.ts'

/** What is known of ledger files that come by themselves. */
export type LedgerArrivals = {
  /** Since when a folder is watched for them; null where none is. */
  watchedSince: Instant | null
  /** On how many business days one has come by itself so far. */
  unattendedDays: number
  /** When the last ledger was imported, by whomever; null before the first. */
  lastAt: Instant | null
}

export type LedgerClock = { now: Instant; timeZone: string; country: string }

/** By this hour of a business day the ledger of the night is in. */
const inByHour = '09:00'

/** One file may have been somebody's trial; from the second day on it is a habit. */
const habitDays = 2

/**
 * The business day on which the nightly ledger did not come: none was imported from 09:00 of the business day before
 * to 09:00 of this one, local time, nor since. Null where one was, or where none is expected: no folder is watched (or
 * not for so long) and fewer than two files have come by themselves. On days off it is still the last business day.
 */
export function missingLedgerDay(arrivals: LedgerArrivals, clock: LedgerClock): IsoDay | null {
  const { watchedSince, unattendedDays, lastAt } = arrivals
  const dueDay = lastDueDay(clock)
  const from = `${addBusinessDays(dueDay, -1, clock.country)}T${inByHour}`
  const isLater = (moment: Instant) => localTimeAt(moment, clock.timeZone) >= from
  if (lastAt !== null && isLater(lastAt)) return null
  const isWatched = watchedSince !== null && !isLater(watchedSince)
  return isWatched || unattendedDays >= habitDays ? dueDay : null
}

/** The business day whose 09:00 was the last to pass. */
function lastDueDay({ now, timeZone, country }: LedgerClock): IsoDay {
  const time = localTimeAt(now, timeZone)
  const today = time.slice(0, 'YYYY-MM-DD'.length)
  invariant(isDay(today), `${today} is a day`)
  const hasPassed = isBusinessDay(today, country) && time.slice('YYYY-MM-DDT'.length) >= inByHour
  return hasPassed ? today : addBusinessDays(today, -1, country)
}

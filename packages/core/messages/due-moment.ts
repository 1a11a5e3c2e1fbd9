import type { Urgency } from '../alerts/alert.ts'
import type { Book } from '../book.ts'
import { addBusinessDays, isBusinessDay } from '../calendar.ts'
import { addDays, type Instant, type IsoDay, isDay, toInstant, weekday } from '../day.ts'
import { localTimeAt } from '../local-time.ts'
import { invariant } from '../result.ts'

/** Of the book, what decides when people may be told. */
export type Hours = Pick<Book, 'timeZone' | 'country'> & { messages: Book['policy']['messages'] }

/** The hours of a book: its time zone, its country's days off, its policy's quiet times. */
export const hoursOf = ({
  timeZone,
  country,
  policy,
}: Pick<Book, 'timeZone' | 'country' | 'policy'>): Hours => ({
  timeZone,
  country,
  messages: policy.messages,
})

/**
 * The first moment at which something of an urgency may be said: at once at any hour; soon within the hours of a
 * business day, else when the next one begins; the digest on the next business morning, the week's on the first of a week.
 *
 * @example
 * dueMoment('soon', toInstant(Date.UTC(2026, 10, 20, 9)), { timeZone: 'Europe/Paris', country: 'FR', messages: policyPreset('balanced').messages }) // '2026-11-20T09:00:00.000Z'
 * dueMoment('digest', toInstant(Date.UTC(2026, 10, 20, 9)), { timeZone: 'Europe/Paris', country: 'FR', messages: policyPreset('balanced').messages }) // '2026-11-23T07:00:00.000Z'
 */
export function dueMoment(urgency: Urgency, now: Instant, hours: Hours): Instant {
  const { today, time } = localOf(now, hours.timeZone)
  const { quietFrom, quietTo, digestAt } = hours.messages
  switch (urgency) {
    case 'at-once':
      return now
    case 'soon': {
      const open = isBusinessDay(today, hours.country)
      if (open && time >= quietTo && time < quietFrom) return now
      return momentAt(open && time < quietTo ? today : nextBusinessDay(today, hours), quietTo, hours.timeZone)
    }
    case 'digest': {
      const still = isBusinessDay(today, hours.country) && time < digestAt
      return momentAt(still ? today : nextBusinessDay(today, hours), digestAt, hours.timeZone)
    }
    case 'weekly':
      return momentAt(nextWeekDay({ today, time }, hours), digestAt, hours.timeZone)
  }
}

/**
 * The moment at which the clock on the wall shows a time on a day; in a gap or an overlap of summer time one of the two.
 *
 * @example
 * momentAt(day('2026-07-01'), '08:00', 'Europe/Paris') // '2026-07-01T06:00:00.000Z'
 */
export function momentAt(on: IsoDay, time: string, timeZone: string): Instant {
  const wanted = Date.parse(`${on}T${time}:00.000Z`)
  let guess = wanted
  // Twice: the first correction may cross a change of summer time
  for (let tried = 0; tried < 2; tried += 1) {
    guess += wanted - Date.parse(`${localTimeAt(toInstant(guess), timeZone)}:00.000Z`)
  }
  return toInstant(guess)
}

function localOf(now: Instant, timeZone: string): { today: IsoDay; time: string } {
  const [today = '', time = ''] = localTimeAt(now, timeZone).split('T')
  invariant(isDay(today), `${today} is a day`)
  return { today, time }
}

const nextBusinessDay = (today: IsoDay, { country }: Hours): IsoDay => addBusinessDays(today, 1, country)

/** The first business day of this week while its digest is still to come, after that the next week's. */
function nextWeekDay({ today, time }: { today: IsoDay; time: string }, { country, messages }: Hours): IsoDay {
  const firstFrom = (monday: IsoDay): IsoDay =>
    isBusinessDay(monday, country) ? monday : addBusinessDays(monday, 1, country)
  const monday = addDays(today, 1 - weekday(today))
  const first = firstFrom(monday)
  const isToCome = today < first || (today === first && time < messages.digestAt)
  return isToCome ? first : firstFrom(addDays(monday, 7))
}

import { addBusinessDays, isBusinessDay } from '../../calendar.ts'
import { addDays, dayAt, type Instant, type IsoDay, toInstant } from '../../day.ts'
import { type Hours, momentAt } from '../../messages/due-moment.ts'

const msPerHour = 3_600_000

/**
 * The moment that lies so many working hours after another: hours of business days of the book's country, between the
 * end of the quiet hours and their beginning on its clock. What is asked in the evening counts from the next morning.
 * Without quiet hours in the day, all hours of a business day count.
 *
 * @example
 * workingHoursLater(toInstant(Date.UTC(2026, 10, 20, 9)), 4, { timeZone: 'Europe/Paris', country: 'FR', messages: policyPreset('balanced').messages }) // '2026-11-20T13:00:00.000Z'
 * workingHoursLater(toInstant(Date.UTC(2026, 10, 20, 16)), 4, { timeZone: 'Europe/Paris', country: 'FR', messages: policyPreset('balanced').messages }) // '2026-11-23T09:30:00.000Z'
 */
export function workingHoursLater(from: Instant, hours: number, book: Hours): Instant {
  const today = dayAt(from, book.timeZone)
  let on = isBusinessDay(today, book.country) ? today : addBusinessDays(today, 1, book.country)
  let leftMs = hours * msPerHour
  for (;;) {
    const { beginsMs, endsMs } = workingDay(on, book)
    const startMs = Math.max(beginsMs, Date.parse(from))
    const workedMs = Math.max(0, endsMs - startMs)
    if (startMs < endsMs && leftMs <= workedMs) return toInstant(startMs + leftMs)
    leftMs -= workedMs
    on = addBusinessDays(on, 1, book.country)
  }
}

function workingDay(on: IsoDay, { messages, timeZone }: Hours): { beginsMs: number; endsMs: number } {
  const { quietTo, quietFrom } = messages
  const at = (day: IsoDay, time: string): number => Date.parse(momentAt(day, time, timeZone))
  return quietTo < quietFrom
    ? { beginsMs: at(on, quietTo), endsMs: at(on, quietFrom) }
    : { beginsMs: at(on, '00:00'), endsMs: at(addDays(on, 1), '00:00') }
}

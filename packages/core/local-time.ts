import type { Instant } from './day.ts'

/**
 * What the clock on the wall shows at a moment in a time zone, to the minute: `YYYY-MM-DDTHH:MM`. Sorts as text.
 *
 * @example
 * localTimeAt(toInstant(Date.UTC(2026, 10, 23, 7, 59)), 'Europe/Paris') // '2026-11-23T08:59'
 * localTimeAt(toInstant(Date.UTC(2026, 6, 1, 22, 30)), 'Europe/Paris') // '2026-07-02T00:30'
 */
export function localTimeAt(moment: Instant, timeZone: string): string {
  return formatOf(timeZone).format(new Date(moment)).replace(', ', 'T')
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}

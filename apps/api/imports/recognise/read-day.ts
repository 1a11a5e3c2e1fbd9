import { type IsoDay, isDay } from '@encours/core/day'
import { ownCopy } from '../read/own-copy.ts'
import { type DayOrder, partsOf } from './day-order.ts'

export type DayFault = 'day-unclear' | 'day-impossible' | 'day-implausible'

const mostKnownTexts = 20_000
const earliestYear = 1970
const latestYear = 2099

/**
 * A reader for one column of dates in a known order. Every text is read once: a ledger of a million lines has a few
 * thousand distinct days.
 */
export function createDayReader(order: DayOrder): (text: string) => IsoDay | DayFault {
  const known = new Map<string, IsoDay | DayFault>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= mostKnownTexts) known.clear()
    const read = readDay(text, order)
    known.set(ownCopy(text), read)
    return read
  }
}

function readDay(text: string, order: DayOrder): IsoDay | DayFault {
  const parts = partsOf(text, order)
  if (!parts) return 'day-unclear'
  if (parts.month > 12) return 'day-unclear'
  if (parts.year < earliestYear || parts.year > latestYear) return 'day-implausible'
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${parts.year}-${two(parts.month)}-${two(parts.date)}`
  return isDay(day) ? day : 'day-impossible'
}

export const isDayFault = (read: IsoDay | DayFault): read is DayFault => read.startsWith('day-')

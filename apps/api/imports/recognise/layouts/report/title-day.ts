import { type IsoDay, isDay } from '@encours/core/day'
import type { Row } from '../../../read/plain-rows.ts'
import { type DayOrder, monthNamed, partsOf } from '../../day-order.ts'

/** The day that a report says it is of, and where it says so. */
export type TitleDay = { day: IsoDay; line: number; text: string }

/** How reports announce their day, in English, French, Dutch and German; the longer ones first. */
const announced =
  /^(?:as of|as at|arrêtée?s? (?:au|le)|situation au|à la date du|date d[’']arrêté|per datum|op datum|stand|to|at|au|per|à)\s*:?\s*(.+)$/iu
const figures = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})\b/
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er)?[ -](\p{L}{3,9})\.?,?[ -](\d{4})/u
const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/u
const mostTitles = 12

/** The day that the titles above a table give; null where they give none. */
export function titleDay(titles: readonly Row[], order: DayOrder): TitleDay | null {
  for (const { line, cells } of titles.slice(0, mostTitles)) {
    const text = cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' ')
    const day = dayAnnounced(text, order)
    if (day !== null) return { day, line, text }
  }
  return null
}

/** A period ends on the day that counts, so every announcement is tried from the last to the first. */
function dayAnnounced(text: string, order: DayOrder): IsoDay | null {
  for (let at = text.length; at >= 0; at--) {
    const found = at === 0 || /[\s:(]/.test(text[at - 1] ?? '') ? announced.exec(text.slice(at)) : null
    const day = found ? dayIn(found[1] ?? '', order) : null
    if (day !== null) return day
  }
  return null
}

function dayIn(text: string, order: DayOrder): IsoDay | null {
  const written = figures.exec(text)?.[1]
  if (written !== undefined) {
    const parts = partsOf(written, 'year-month-day') ?? partsOf(written, order)
    return parts && toDay(parts.year, parts.month, parts.date)
  }
  const first = dayFirst.exec(text)
  if (first) return toDay(Number(first[3]), monthNamed(first[2] ?? ''), Number(first[1]))
  const american = monthFirst.exec(text)
  return american && toDay(Number(american[3]), monthNamed(american[1] ?? ''), Number(american[2]))
}

function toDay(year: number, month: number | null, date: number): IsoDay | null {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${year}-${two(month ?? 0)}-${two(date)}`
  return isDay(day) ? day : null
}

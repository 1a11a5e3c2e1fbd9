/** How the parts of a date stand in a column. */
export type DayOrder = 'year-month-day' | 'day-month-year' | 'month-day-year'

export type DayParts = { year: number; month: number; date: number }

const ymd = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/
const eightDigits = /^\d{8}$/
const namedMonth = /^(\d{1,2})[-/. ]+(\p{L}{3,9})\.?[-/. ]+(\d{4}|\d{2})$/u
const time = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?(Z|[+-]\d{2}:?\d{2})?$/i

const months = [
  'jan janv january janvier',
  'feb fev fevr february fevrier',
  'mar mars march',
  'apr avr april avril',
  'may mai',
  'jun juin june',
  'jul juil july juillet',
  'aug aou aout august',
  'sep sept september septembre',
  'oct october octobre',
  'nov november novembre',
  'dec december decembre',
]
const monthOfName = new Map(
  months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/**
 * The parts of a date read in one order; null where the text is no date of that order. A month by name
 * (`20-Nov-2026`, `5 août 2026`) counts as day-month-year. A day that does not exist (31 February) keeps its parts.
 */
export function partsOf(text: string, order: DayOrder): DayParts | null {
  const bare = text.includes(':') ? text.replace(time, '') : text
  if (order === 'year-month-day') {
    const found = ymd.exec(bare)
    if (found) return toParts(found[1], found[2], found[3])
    return eightDigits.test(bare) ? toParts(bare.slice(0, 4), bare.slice(4, 6), bare.slice(6)) : null
  }
  const found = eightDigits.test(bare)
    ? [bare, bare.slice(0, 2), bare.slice(2, 4), bare.slice(4)]
    : yearLast.exec(bare)
  if (found) {
    return order === 'day-month-year'
      ? toParts(found[3], found[2], found[1])
      : toParts(found[3], found[1], found[2])
  }
  return order === 'day-month-year' ? namedParts(bare) : null
}

function namedParts(text: string): DayParts | null {
  const found = namedMonth.exec(text)
  const month = monthNamed(found?.[2] ?? '')
  return found && month !== null ? toParts(found[3], String(month), found[1]) : null
}

/** 1 to 12 for the name of a month or its beginning, in English or French; null for another word. */
export const monthNamed = (name: string): number | null =>
  monthOfName.get(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) ?? null

/** Two digits of a year are of this century up to 69. */
function toParts(yearText = '', monthText = '', dateText = ''): DayParts {
  const year = Number(yearText)
  const century = yearText.length > 2 ? 0 : year < 70 ? 2000 : 1900
  return { year: century + year, month: Number(monthText), date: Number(dateText) }
}

const orders: readonly DayOrder[] = ['year-month-day', 'day-month-year', 'month-day-year']

/** How many of the sampled cells can be read in each order as a month from 1 to 12 and a date from 1 to 31. */
export function fittingOrders(cells: readonly string[]): { order: DayOrder; share: number }[] {
  const distinct = [...new Set(cells.filter((cell) => cell !== ''))]
  return orders
    .map((order) => ({ order, share: shareFitting(distinct, order) }))
    .filter((fit) => fit.share > 0)
    .sort((a, b) => b.share - a.share)
}

function shareFitting(cells: readonly string[], order: DayOrder): number {
  let fitting = 0
  for (const cell of cells) {
    const parts = partsOf(cell, order)
    if (parts && parts.month >= 1 && parts.month <= 12 && parts.date >= 1 && parts.date <= 31) {
      if (parts.year >= 1900 && parts.year <= 2199) fitting++
    }
  }
  return cells.length === 0 ? 0 : fitting / cells.length
}

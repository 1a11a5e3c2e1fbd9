/** An age that reports gather amounts by: the fewest days past due in it, 0 for what is not due. */
export type AgeBucket = { at: number; name: string; fromDays: number }

const notDue =
  /^(current|not (yet )?due|future|at date|as of|a date|a la date|non echus?|a echoir|courant|en cours|futur|niet vervallen)$/
const range = /^(\d{1,3})\s*(?:-|–|to|a|et)\s*(\d{1,3})(?:\s*(?:days?|jours?|j|d|dagen)\b.*)?$/
const open =
  /^(?:(?:>|over|more than|plus de|au dela de)\s*(\d{1,3})|(\d{1,3})\s*(?:\+|-? ?(?:and over|and above|above|over|et plus|plus)))(?:\s*(?:days?|jours?|j|d)\b.*)?$/
const firstMonth = /^<\s*1\s*(?:month|mois)$/
const months = /^(\d)\s*(?:months?|mois)$/
const oldest = /^(older|plus ancien(ne)?s?|anterieurs?|au dela)$/
const daysPerMonth = 30

/**
 * The fewest days past due that an age names; `older` where it is what the others leave, and null where a text is no
 * age.
 *
 * @example
 * ageOf('31 - 60 days past due') // 31
 */
export function ageOf(text: string): number | 'older' | null {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
  if (notDue.test(plain)) return 0
  if (firstMonth.test(plain)) return 1
  if (oldest.test(plain)) return 'older'
  const between = range.exec(plain)
  if (between && Number(between[1]) < Number(between[2])) return Number(between[1])
  const from = open.exec(plain)
  if (from) return from[1] === undefined ? Number(from[2]) : Number(from[1]) + 1
  const month = months.exec(plain)
  return month ? Number(month[1]) * daysPerMonth + 1 : null
}

/** The ages among the columns of a header. The oldest begins a month after the one before it. */
export function ageBuckets(header: readonly string[]): AgeBucket[] {
  const buckets: AgeBucket[] = []
  header.forEach((name, at) => {
    const age = ageOf(name)
    if (age === null) return
    const before = buckets.at(-1)?.fromDays ?? 0
    buckets.push({ at, name: name.trim(), fromDays: age === 'older' ? before + daysPerMonth : age })
  })
  return buckets
}

import { best, type Candidate, eligible, nameSpeaks, orNone } from './candidate.ts'
import { countedIn, type DayRelation, lateCountedIn, looksLikeTerms, relateDays } from './day-relations.ts'
import { memoise } from './memoise.ts'

export type DayRoles = {
  invoiceDay: Candidate | null
  dueDay: Candidate | null
  settledDay: Candidate | null
}

/** An optional field is given only where more speaks for it than this. */
const threshold = { dueDay: 0.35, settledDay: 0.5 }
const impossible = -3

/** Which date columns are the invoice day, the due day and the settled day: the three that fit best together. */
export function assignDays(candidates: readonly Candidate[], today: number): DayRoles {
  const dated = candidates.filter(({ days }) => days !== null)
  const numbers = candidates.filter(({ figures }) => figures !== null)
  const relation = memoise(relateDays)
  const counted = memoise((one: Candidate, other: Candidate) => countedIn(one, other, numbers))
  const late = new Map(dated.map((one) => [one, lateCountedIn(one, numbers)]))
  const ahead = new Map(dated.map((one) => [one, shareAhead(one, today)]))

  function ofInvoiceDay(column: Candidate): number {
    const others = dated.filter((one) => one !== column && one.filled > 0.5)
    const isFirst = others.every((other) => relation(column, other).notBefore >= 0.95)
    return (
      nameSpeaks(column, 'invoiceDay') +
      (column.filled < 0.97 ? -1 : 0.1) +
      ((ahead.get(column) ?? 0) > 0.02 ? -0.6 : 0) +
      (isFirst ? 0.1 : 0) +
      (late.get(column) ? -0.2 : 0)
    )
  }

  function ofDueDay(column: Candidate, invoiceDay: Candidate | null): number {
    const alone =
      nameSpeaks(column, 'dueDay') - threshold.dueDay + ((ahead.get(column) ?? 0) > 0.02 ? 0.2 : 0)
    const counts = late.get(column) ? 0.5 : 0
    if (invoiceDay === null) return alone + counts
    const between = relation(invoiceDay, column)
    if (between.lines > 0 && between.notBefore < 0.9) return impossible
    const isCounted = counted(invoiceDay, column)
    return alone + counts + ofTerms(between) + (isCounted ? 0.3 : 0)
  }

  function ofSettledDay(column: Candidate, invoiceDay: Candidate | null): number {
    if ((ahead.get(column) ?? 0) > 0.02 && column.fixed !== 'settledDay') return impossible
    const alone =
      nameSpeaks(column, 'settledDay') -
      threshold.settledDay +
      (column.filled < 0.98 ? 0.4 : 0) -
      (late.get(column) ? 1 : 0)
    if (invoiceDay === null) return alone
    const between = relation(invoiceDay, column)
    if (between.lines > 0 && between.notBefore < 0.9) return impossible
    const isScattered = between.lines >= 5 && between.usualShare < 0.5
    return alone + (isScattered ? 0.25 : -0.1)
  }

  const found = best(triples(candidates), ({ invoiceDay, dueDay, settledDay }) => {
    const first = invoiceDay ? ofInvoiceDay(invoiceDay) + 0.5 : 0
    const due = dueDay ? ofDueDay(dueDay, invoiceDay) : 0
    return first + due + (settledDay ? ofSettledDay(settledDay, invoiceDay) : 0)
  })
  return found?.choice ?? { invoiceDay: null, dueDay: null, settledDay: null }
}

function ofTerms(between: DayRelation): number {
  if (between.lines === 0) return 0
  if (looksLikeTerms(between)) return 0.5
  return between.medianDays <= 3 ? -0.3 : 0.15
}

const holdsDays = ({ days }: Candidate): boolean => days !== null

function* triples(candidates: readonly Candidate[]): Generator<DayRoles> {
  for (const invoiceDay of orNone(eligible(candidates, 'invoiceDay', holdsDays))) {
    for (const dueDay of orNone(eligible(candidates, 'dueDay', holdsDays))) {
      if (dueDay !== null && dueDay === invoiceDay) continue
      for (const settledDay of orNone(eligible(candidates, 'settledDay', holdsDays))) {
        const isOther = settledDay === null || (settledDay !== invoiceDay && settledDay !== dueDay)
        if (isOther) yield { invoiceDay, dueDay, settledDay }
      }
    }
  }
}

export function shareAhead({ days }: Candidate, today: number): number {
  const known = (days ?? []).filter((day) => day !== null)
  return known.length === 0 ? 0 : known.filter((day) => day > today).length / known.length
}

import type { IsoDay } from '@encours/core/day'
import type { Entry } from './entry.ts'

/** What is left of an entry when those that belong together are set against each other. */
export type SettledEntry = {
  entry: Entry
  /** With the sign of the entry. */
  openMinor: number
  /** When the last of it was settled; null while some is open. */
  settledDay: IsoDay | null
}

/**
 * Sets credits against debits, the oldest first: among entries of one letter, and without a letter of one piece. A
 * debit is settled on the day of the credit that completes it, when that was entered by a journal other than those
 * of sales: the bank's day, while the clerk's day of lettering only stands in for it.
 */
export function settleEntries(
  entries: readonly Entry[],
  areSales: (journal: string) => boolean,
): SettledEntry[] {
  const groups = Map.groupBy(entries, ({ letter, piece, line }) =>
    letter === '' ? (piece === '' ? `line ${line}` : `piece ${piece}`) : `letter ${letter}`,
  )
  return [...groups.values()].flatMap((group) => settleGroup(group, areSales))
}

function settleGroup(group: readonly Entry[], areSales: (journal: string) => boolean): SettledEntry[] {
  const all = group
    .toSorted((a, b) => (a.day === b.day ? a.line - b.line : a.day < b.day ? -1 : 1))
    .map((entry): SettledEntry => ({ entry, openMinor: entry.minor, settledDay: null }))
  const debits = all.filter(({ openMinor }) => openMinor > 0)
  const credits = all.filter(({ openMinor }) => openMinor < 0)
  let next = 0
  for (const credit of credits) {
    for (; next < debits.length && credit.openMinor < 0; ) {
      const debit = debits[next]
      if (!debit) break
      const minor = Math.min(debit.openMinor, -credit.openMinor)
      debit.openMinor -= minor
      credit.openMinor += minor
      if (debit.openMinor === 0) {
        debit.settledDay = settlingDay(credit.entry, areSales)
        next++
      }
      if (credit.openMinor === 0) credit.settledDay = laterOf(credit.entry.day, debit.entry.day)
    }
  }
  return all
}

const settlingDay = ({ journal, day, letterDay }: Entry, areSales: (journal: string) => boolean): IsoDay =>
  areSales(journal) ? (letterDay ?? day) : day

const laterOf = (a: IsoDay, b: IsoDay): IsoDay => (a > b ? a : b)

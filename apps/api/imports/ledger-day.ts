import { addDays, type IsoDay } from '@encours/core/day'

/** An open-items file whose newest invoice is older than this is an old file, not a quiet month. */
const quietDays = 45

/**
 * How old the facts of a file are: the day asked for, else
 *
 * - history: the newest day on which something happened in it, not after today;
 * - open items: the day in their titles; else today, since such a file is what is open when it is made; but the
 *   newest day in it where that lies more than 45 days back: old facts must not pass for fresh ones.
 */
export function ledgerDayOf(file: {
  kind: 'open-items' | 'history'
  asOf: IsoDay | null
  /** The day that the file's titles name. */
  titleDay: IsoDay | null
  newestDay: IsoDay | null
  today: IsoDay
}): IsoDay {
  const { kind, asOf, titleDay, newestDay, today } = file
  if (asOf !== null) return asOf
  if (titleDay !== null && kind === 'open-items') return titleDay
  if (newestDay === null) return today
  return kind === 'history' || newestDay < addDays(today, -quietDays) ? newestDay : today
}

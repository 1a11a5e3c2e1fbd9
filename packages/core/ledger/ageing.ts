import { addDays, daysBetween, type IsoDay } from '../day.ts'
import type { DueDaySum } from '../dossier.ts'

/** What is open, by how long it is past due; minor units of the account's currency. The parts add up to the open total. */
export type Ageing = {
  notDueMinor: number
  days1To30Minor: number
  days31To60Minor: number
  days61To90Minor: number
  daysOver90Minor: number
}

/** What is past due, from the first day on: grace affects verdicts and alerts only. */
export type Overdue = {
  overdueMinor: number
  /** Of it, in dispute. */
  disputedMinor: number
  invoiceCount: number
  /** The longest anything has been past due; 0 where nothing is. */
  oldestDays: number
  oldestDueDay: IsoDay | null
}

/**
 * The aged balance of an account (balance âgée): not due, 1–30, 31–60, 61–90 and more than 90 days past due.
 * An invoice due today is not past due; due yesterday it is 1 day.
 *
 * @example
 * ageingOf([{ dueDay: day('2026-10-20'), openMinor: 1_440_000, disputedMinor: 0, count: 1 }], day('2026-11-20')) // { notDueMinor: 0, days1To30Minor: 0, days31To60Minor: 1440000, days61To90Minor: 0, daysOver90Minor: 0 }
 */
export function ageingOf(dueDays: readonly DueDaySum[], today: IsoDay): Ageing {
  const ageing = {
    notDueMinor: 0,
    days1To30Minor: 0,
    days31To60Minor: 0,
    days61To90Minor: 0,
    daysOver90Minor: 0,
  }
  const lines = [addDays(today, -30), addDays(today, -60), addDays(today, -90)] as const
  for (const { dueDay, openMinor } of dueDays) ageing[bucketOf(dueDay, { today, lines })] += openMinor
  return ageing
}

/**
 * What is past due and for how long.
 *
 * @example
 * overdueOf([{ dueDay: day('2026-11-19'), openMinor: 50_000, disputedMinor: 0, count: 2 }], day('2026-11-20')) // { overdueMinor: 50000, disputedMinor: 0, invoiceCount: 2, oldestDays: 1, oldestDueDay: '2026-11-19' }
 */
export function overdueOf(dueDays: readonly DueDaySum[], today: IsoDay): Overdue {
  const past = dueDays.filter((due) => due.dueDay < today && due.openMinor > 0)
  const oldest = past.reduce<IsoDay | null>(
    (earliest, { dueDay }) => (earliest === null || dueDay < earliest ? dueDay : earliest),
    null,
  )
  return {
    overdueMinor: past.reduce((sum, due) => sum + due.openMinor, 0),
    disputedMinor: past.reduce((sum, due) => sum + due.disputedMinor, 0),
    invoiceCount: past.reduce((sum, due) => sum + due.count, 0),
    oldestDays: oldest === null ? 0 : daysPastDue(oldest, today),
    oldestDueDay: oldest,
  }
}

/**
 * Days past due, from 1 on the day after the due day; 0 until then.
 *
 * @example
 * daysPastDue(day('2026-10-20'), day('2026-11-20')) // 31
 */
export const daysPastDue = (dueDay: IsoDay, today: IsoDay): number =>
  Math.max(0, daysBetween({ from: dueDay, to: today }))

function bucketOf(
  dueDay: IsoDay,
  { today, lines }: { today: IsoDay; lines: readonly [IsoDay, IsoDay, IsoDay] },
): keyof Ageing {
  if (dueDay >= today) return 'notDueMinor'
  if (dueDay >= lines[0]) return 'days1To30Minor'
  if (dueDay >= lines[1]) return 'days31To60Minor'
  return dueDay >= lines[2] ? 'days61To90Minor' : 'daysOver90Minor'
}

import { addDays, type IsoDay } from '../day.ts'
import type { Watched } from '../dossier.ts'
import type { Policy } from '../policy/policy.ts'
import type { Insurance } from './insurance.ts'
import { pausedInvoices } from './paused-invoices.ts'

/** An insurer's deadlines for what was due on a day. Both days are the last ones in time. */
export type InsurerDeadlines = {
  /** Maximum extension: so long the seller may wait. After this day deliveries stop. */
  stopDay: IsoDay
  /** By this day the debt must be notified. */
  notifyBy: IsoDay
}

/** What an insurer must hear of, if it is not paid before. */
export type InsuredDueDay = InsurerDeadlines & {
  dueDay: IsoDay
  /** What is open of that due day and may be covered, with VAT, minor units. */
  openMinor: number
}

/** What it must hear of next. */
export type InsurerClock = InsuredDueDay & {
  /** What may be covered and is past its day to notify. */
  passedMinor: number
}

/**
 * The insurer's deadlines for an invoice: they count from its due day, whatever was postponed since.
 *
 * @example
 * deadlinesOf({ maxExtensionDays: 60, notifyWithinDays: 30 }, day('2026-10-20')) // { stopDay: '2026-12-19', notifyBy: '2027-01-18' }
 */
export function deadlinesOf(
  { maxExtensionDays, notifyWithinDays }: Pick<Insurance, 'maxExtensionDays' | 'notifyWithinDays'>,
  dueDay: IsoDay,
): InsurerDeadlines {
  const stopDay = addDays(dueDay, maxExtensionDays)
  return { stopDay, notifyBy: addDays(stopDay, notifyWithinDays) }
}

/**
 * The due days of which an insurer is to be notified: all whose day to notify has passed, earliest first, and the next
 * one that is to come. None where nothing open may be covered.
 *
 * Judged by due day, from the sums, so that it needs no invoices. A due day is left out only where its invoices cannot
 * be covered: due before the cover began, or so long after its end that they were delivered after it or on terms that
 * are not covered. What is factored, or paused by a dispute, is not counted. So it may ring for an invoice that is not
 * covered, and is silent for none that is: `coverOf` judges each invoice that is listed.
 */
export function insurerClocksOf(dossier: Watched, at: ClockAt): InsuredDueDay[] {
  const { insurance } = dossier
  if (insurance === null || insurance.limitMinor === 0 || insurance.coveredShareBps === 0) return []
  const open = openDueDays(dossier, insurance, at.policy)
  const toCome = open.findIndex(({ notifyBy }) => notifyBy >= at.today)
  return toCome === -1 ? open : open.slice(0, toCome + 1)
}

type ClockAt = { today: IsoDay; policy: Pick<Policy, 'disputes'> }

/**
 * The next day by which an insurer is to be notified, what it is about, and how much is past its own; the last one that
 * passed where none is to come. Null where nothing open may be covered.
 */
export function insurerClockOf(dossier: Watched, at: ClockAt): InsurerClock | null {
  const clocks = insurerClocksOf(dossier, at)
  const next = clocks.at(-1)
  if (next === undefined) return null
  const passed = clocks.filter(({ notifyBy }) => notifyBy < at.today)
  return { ...next, passedMinor: passed.reduce((sum, { openMinor }) => sum + openMinor, 0) }
}

function openDueDays(
  dossier: Watched,
  insurance: Insurance,
  policy: Pick<Policy, 'disputes'>,
): InsuredDueDay[] {
  const paused = pausedByDueDay(dossier, policy)
  return dossier.sums.dueDays
    .filter(({ dueDay }) => mayBeCovered(insurance, dueDay))
    .map(({ dueDay, openMinor, factoredMinor }) => {
      // An invoice may be both: taking off the larger of the two never takes off too much
      const leftOut = Math.max(factoredMinor, paused.get(dueDay) ?? 0)
      return { dueDay, openMinor: openMinor - leftOut, ...deadlinesOf(insurance, dueDay) }
    })
    .filter(({ openMinor }) => openMinor > 0)
}

function mayBeCovered({ from, until, maxTermsDays, ...insurance }: Insurance, dueDay: IsoDay): boolean {
  if (dueDay < from) return false
  if (maxTermsDays === null) return true
  const earliestDelivery = addDays(dueDay, -maxTermsDays)
  const isCut =
    insurance.cancelledFrom !== null &&
    !insurance.nonCancellable &&
    earliestDelivery >= insurance.cancelledFrom
  return !isCut && (until === null || earliestDelivery <= until)
}

function pausedByDueDay(dossier: Watched, policy: Pick<Policy, 'disputes'>): Map<IsoDay, number> {
  const numbers = pausedInvoices(dossier.disputes, policy)
  const sums = new Map<IsoDay, number>()
  for (const { number, dueDay, openMinor } of dossier.mentioned) {
    if (numbers.has(number)) sums.set(dueDay, (sums.get(dueDay) ?? 0) + Math.max(0, openMinor))
  }
  return sums
}

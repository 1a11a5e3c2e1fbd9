import { countsBefore } from '../../credit/reasons/overdue.ts'
import type { IsoDay } from '../../day.ts'
import type { WatchedState } from '../../decide.ts'
import { reliefOf } from '../../disputes/relief.ts'
import type { Stage } from '../alert.ts'
import { type Rule, thresholdOf, whole } from './rule.ts'

/**
 * What is past due and past the grace, by the steps of the policy: the worst step whose days and amount are reached, and
 * each milder one that is reached by what lies between its days and the next step's alone, so that one old invoice does
 * not silence what comes after it; but none that would wait for the digest. Nothing is told once proceedings have begun or lawyers collect: nobody reminds then.
 */
export const overdueRule: Rule = (state, at) => {
  const { dossier, book } = state
  if (dossier.account.insolvency !== null || dossier.hold?.kind === 'legal') return null
  const { overdue: steps } = book.policy.alerts
  const byDay = remindableByDay(state, at.today).filter(({ dueDay }) => dueDay < at.today)
  if (byDay.length === 0) return null
  const late = steps.map(({ fromDays }) => before(byDay, lateBefore(state, { today: at.today, fromDays })))
  const reaches = (index: number, minor: number): boolean =>
    minor > 0 && minor >= thresholdOf(state, at, steps[index]?.minMinor ?? 0)
  const reached = late.findLastIndex((minor, index) => reaches(index, minor))
  const worst = steps[reached]
  if (worst === undefined) return null
  const milder = steps.slice(0, reached).flatMap(({ fromDays, urgency }, index): Stage[] => {
    if (urgency === 'digest') return []
    const ownMinor = (late[index] ?? 0) - (late[index + 1] ?? 0)
    const stage = String(fromDays)
    return reaches(index, ownMinor) ? [{ about: stage, stage, rank: index + 1 }] : []
  })
  const stages = [...whole(String(worst.fromDays), reached + 1), ...milder]
  return { rule: 'overdue', urgency: worst.urgency, stages }
}

/** What a customer can be reminded of that is at least so many days past due, and past the grace of the policy. */
export const lateMinor = (
  state: WatchedState,
  { today, fromDays }: { today: IsoDay; fromDays: number },
): number => before(remindableByDay(state, today), lateBefore(state, { today, fromDays }))

const lateBefore = (state: WatchedState, { today, fromDays }: { today: IsoDay; fromDays: number }): IsoDay =>
  countsBefore(state, today, Math.max(1, fromDays) - 1)

/**
 * What a customer can be reminded of: due before a day and open, ours to collect, and not taken off by an accepted
 * dispute. Minor units of the account's currency.
 */
export const remindable = (
  state: WatchedState,
  { today, before: end }: { today: IsoDay; before: IsoDay },
): number => before(remindableByDay(state, today), end)

/** The earliest due day of which something is left to be reminded of; null where nothing is. */
export const remindableSince = (state: WatchedState, today: IsoDay): IsoDay | null =>
  remindableByDay(state, today).find(({ minor }) => minor > 0)?.dueDay ?? null

type DueDay = { dueDay: IsoDay; minor: number }

const before = (byDay: readonly DueDay[], end: IsoDay): number =>
  byDay.reduce((sum, { dueDay, minor }) => (dueDay < end ? sum + minor : sum), 0)

/** What is sold to a factor may be disputed as well: of each due day the larger is taken off, not both. */
function remindableByDay(state: WatchedState, today: IsoDay): DueDay[] {
  const reliefs = reliefOf(state, today)
  return state.dossier.sums.dueDays.map(({ dueDay, openMinor, factoredMinor }) => {
    const relievedMinor = reliefs.reduce((sum, one) => (one.dueDay === dueDay ? sum + one.minor : sum), 0)
    return { dueDay, minor: openMinor - Math.max(factoredMinor, relievedMinor) }
  })
}

import { addBusinessDays } from '../../calendar.ts'
import { addDays, daysBetween, type IsoDay } from '../../day.ts'
import type { AccountState } from '../../decide.ts'
import { type Relief, type ReliefState, reliefBefore, reliefOf } from '../../disputes/relief.ts'
import { mulDiv } from '../../money.ts'
import { convert } from '../../rates.ts'
import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'

/** Overdue beyond the policy's days and amount: declines past the last line, refers past the first. */
export function overdueReasons({ state, at }: Situation): Reason[] {
  const { overdue } = state.book.policy
  const { declineAfterDays, referAfterDays } = overdue
  const line =
    reasonPast(state, at.today, { severity: 'decline', afterDays: declineAfterDays }) ??
    reasonPast(state, at.today, { severity: 'refer', afterDays: referAfterDays })
  return line ? [line] : []
}

/** The first due day that does not count yet: due earlier than this is past due by more than `afterDays` and past grace. */
export function countsBefore({ book }: Pick<AccountState, 'book'>, today: IsoDay, afterDays: number): IsoDay {
  const { country, policy } = book
  const byDays = addDays(today, -afterDays)
  const byGrace = addBusinessDays(today, -policy.overdue.graceBusinessDays, country)
  return byDays < byGrace ? byDays : byGrace
}

/**
 * Open invoices due before a day, less what accepted disputes take off them today; minor units of the account's
 * currency.
 */
export function dueBefore(state: ReliefState, { before, today }: { before: IsoDay; today: IsoDay }): number {
  const dueMinor = state.dossier.sums.dueDays.reduce(
    (sum, due) => (due.dueDay < before ? sum + due.openMinor : sum),
    0,
  )
  return dueMinor - reliefBefore(reliefOf(state, today), before)
}

/**
 * The least overdue amount that weighs: the policy's amount or share of the open total, whichever is more; the share
 * alone where the book has no rate (which is a reason of its own).
 */
export function overdueThreshold({ dossier, book }: AccountState, today: IsoDay): number {
  const { minAmountMinor, minShareBps } = book.policy.overdue
  const least = convert(
    { minor: minAmountMinor, currency: book.currency },
    { to: dossier.account.currency, on: today, table: book },
  )
  const share = mulDiv(dossier.sums.openMinor, { numerator: minShareBps, denominator: 10_000 })
  return Math.max(least?.minor ?? 0, share)
}

function reasonPast(
  state: AccountState,
  today: IsoDay,
  line: { severity: 'decline' | 'refer'; afterDays: number },
): Reason | null {
  const before = countsBefore(state, today, line.afterDays)
  const overdueMinor = dueBefore(state, { before, today })
  if (overdueMinor <= 0 || overdueMinor < overdueThreshold(state, today)) return null
  const reliefs = reliefOf(state, today)
  const oldest = state.dossier.sums.dueDays.find(
    ({ dueDay, openMinor }) => openMinor > relieved(reliefs, (relief) => relief.dueDay === dueDay),
  )
  const item = state.dossier.items.find(
    ({ number, dueDay, openMinor }) =>
      dueDay === oldest?.dueDay && openMinor > relieved(reliefs, (relief) => relief.number === number),
  )
  return {
    severity: line.severity,
    code: 'past-due',
    overdueMinor,
    oldestDays: oldest ? daysBetween({ from: oldest.dueDay, to: today }) : 0,
    oldestNumber: item?.number ?? null,
    overDays: line.afterDays,
  }
}

/** What no longer counts as overdue of a day or an invoice: one that is wholly relieved is not the oldest. */
const relieved = (reliefs: readonly Relief[], isMeant: (relief: Relief) => boolean): number =>
  reliefs.reduce((sum, relief) => (isMeant(relief) ? sum + relief.minor : sum), 0)

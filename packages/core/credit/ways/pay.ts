import { addDays, type IsoDay } from '../../day.ts'
import type { AccountState } from '../../decide.ts'
import { invoiceOf, isContested } from '../../disputes/disputed.ts'
import type { Invoice } from '../../ledger/invoice.ts'
import type { Step } from '../credit-check.ts'
import { countsBefore, dueBefore, overdueThreshold } from '../reasons/overdue.ts'

/** More invoices than this are not named one by one. */
export const mostNamed = 4
/** Invoices due later than this are not asked for early. */
const earlyDays = 30

/**
 * The fewest overdue invoices whose payment takes the account back within the policy, largest first; all of what is
 * too old where that would be many. Null where nothing is too old.
 */
export function payOverdue(state: AccountState, today: IsoDay): Step | null {
  const before = countsBefore(state, today, state.book.policy.overdue.referAfterDays)
  if (dueBefore(state, { before, today }) <= 0) return null
  const enough = (paidMinor: number): boolean => {
    const openMinor = state.dossier.sums.openMinor - paidMinor
    const sums = { ...state.dossier.sums, openMinor }
    const after = { ...state, dossier: { ...state.dossier, sums } }
    const left = dueBefore(after, { before, today }) - paidMinor
    return left <= 0 || left < overdueThreshold(after, today)
  }
  const candidates = payable(state, (dueDay) => dueDay < before)
  return named(candidates, enough) ?? everythingBefore(state, before)
}

/**
 * The fewest invoices that bring the exposure down by an amount: overdue ones and those due within a month, largest
 * first. Null where they do not reach or would be too many to ask for.
 */
export function payDown(
  state: AccountState,
  { today, minor }: { today: IsoDay; minor: number },
): Step | null {
  const latest = addDays(today, earlyDays)
  const candidates = payable(state, (dueDay) => dueDay <= latest)
  return named(candidates, (paidMinor) => paidMinor >= minor)
}

/** Invoices that a customer can be asked to pay: open, not disputed and not queried, largest first, then the oldest. */
export const payable = ({ dossier }: AccountState, isDue: (dueDay: IsoDay) => boolean): Invoice[] =>
  dossier.items
    .filter((item) => item.openMinor > 0 && isDue(item.dueDay) && !isContested(dossier, item))
    .sort((one, other) => other.openMinor - one.openMinor || (one.dueDay < other.dueDay ? -1 : 1))

/** Takes from the front until it is enough, then swaps the last one for the smallest that still is: nobody is asked for more than it takes. */
export function named(candidates: Invoice[], enough: (paidMinor: number) => boolean): Step | null {
  const chosen: Invoice[] = []
  for (const invoice of candidates.slice(0, mostNamed)) {
    const before = total(chosen)
    if (enough(before + invoice.openMinor)) {
      const rest = candidates.slice(chosen.length)
      const last = rest.findLast((one) => enough(before + one.openMinor)) ?? invoice
      return payStep([...chosen, last])
    }
    chosen.push(invoice)
  }
  return null
}

/** One payment of some invoices. */
export const payStep = (chosen: Owed[]): Step => ({
  kind: 'pay',
  invoices: chosen.map(({ number, openMinor }) => ({ number, openMinor })),
  totalMinor: total(chosen),
})

type Owed = Pick<Invoice, 'number' | 'openMinor'>

const total = (invoices: Owed[]): number => invoices.reduce((sum, invoice) => sum + invoice.openMinor, 0)

/** All that is due before a day; null where some of it is in dispute. */
export function everythingBefore({ dossier }: AccountState, before: IsoDay): Step | null {
  const due = dossier.sums.dueDays.filter((one) => one.dueDay < before)
  const isAnyContested =
    due.some((one) => one.disputedMinor > 0) ||
    dossier.disputes.some((dispute) => invoiceOf(dossier, dispute).dueDay < before)
  if (isAnyContested) return null
  return {
    kind: 'pay-overdue',
    dueBefore: before,
    count: due.reduce((sum, one) => sum + one.count, 0),
    totalMinor: due.reduce((sum, one) => sum + one.openMinor, 0),
  }
}

import { addDays, type IsoDay } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import { mulDiv } from '../money.ts'
import { invoiceOf } from './disputed.ts'

/** What an accepted dispute takes off overdue, minor units of the account's currency. It stays in exposure. */
export type Relief = { number: string; dueDay: IsoDay; minor: number }

/**
 * What accepted disputes take off overdue today, an entry an invoice, the oldest due first: what is disputed of it and
 * still open, from the day of acceptance up to and including the policy's `reliefDays` after it, and in all no more than
 * its share of what is open on the account (rounded half away from zero). A dispute that credit has not accepted takes
 * off nothing: a rep must not unblock an own order by disputing.
 */
export function reliefOf({ dossier, book }: ReliefState, today: IsoDay): Relief[] {
  const { reliefDays, reliefShareBps } = book.policy.disputes
  const inForce = dossier.disputes.filter(
    ({ acceptedOn }) => acceptedOn !== null && today <= addDays(acceptedOn, reliefDays),
  )
  if (inForce.length === 0) return []
  const byInvoice = new Map<string, Relief>()
  for (const dispute of inForce) {
    const { number, dueDay, openMinor } = invoiceOf(dossier, dispute)
    const before = byInvoice.get(number)?.minor ?? 0
    byInvoice.set(number, { number, dueDay, minor: Math.min(before + dispute.amountMinor, openMinor) })
  }
  const most = mulDiv(dossier.sums.openMinor, { numerator: reliefShareBps, denominator: 10_000 })
  return shared([...byInvoice.values()].sort(byDueDay), most)
}

/** What reliefs rest on; enough of what an account is decided on. */
export type ReliefState = {
  dossier: Pick<WatchedState['dossier'], 'disputes' | 'mentioned' | 'sums'>
  book: Pick<WatchedState['book'], 'policy'>
}

/**
 * What reliefs take off what is due before a day.
 *
 * @example
 * reliefBefore([{ number: 'FA-1', dueDay: day('2026-11-02'), minor: 500 }], day('2026-11-02')) // 0
 * reliefBefore([{ number: 'FA-1', dueDay: day('2026-11-02'), minor: 500 }], day('2026-11-03')) // 500
 */
export const reliefBefore = (reliefs: readonly Relief[], before: IsoDay): number =>
  reliefs.reduce((sum, { dueDay, minor }) => (dueDay < before ? sum + minor : sum), 0)

/** As much as there is room for, the first ones first. */
function shared(reliefs: Relief[], most: number): Relief[] {
  let left = most
  return reliefs.flatMap((relief) => {
    const minor = Math.min(relief.minor, left)
    left -= minor
    return minor > 0 ? [{ ...relief, minor }] : []
  })
}

const byDueDay = (one: Relief, other: Relief): number =>
  one.dueDay < other.dueDay || (one.dueDay === other.dueDay && one.number < other.number) ? -1 : 1

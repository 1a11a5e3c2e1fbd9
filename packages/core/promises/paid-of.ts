import { addDays, type IsoDay } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import type { MentionedInvoice } from '../dossier.ts'
import type { PledgedInvoice } from './promise-to-pay.ts'

/**
 * What has been paid of some invoices since money was promised for them: what has gone off each, added up, in minor
 * units of the account's currency. An invoice that has grown since takes nothing away from the others; one that nobody
 * mentions is taken as it was. A credit note that credit granted since is taken off: while less has gone than its amount
 * it is not in the ledger yet and all of that was paid, from then on it is taken to be in. A credit note that nobody granted
 * here counts as paid: the ledger says how much is open, not why it is less.
 *
 * @example
 * paidOf([{ number: 'F1', dueDay: day('2026-11-01'), openMinor: 500_000 }], [{ number: 'F1', dueDay: day('2026-11-01'), openMinor: 200_000 }]) // 300000
 * paidOf([{ number: 'F1', dueDay: day('2026-11-01'), openMinor: 500_000, credited: [{ disputeId: 'd1', minor: 400_000 }] }], [{ number: 'F1', dueDay: day('2026-11-01'), openMinor: 100_000 }]) // 0
 */
export function paidOf(pledged: readonly PledgedInvoice[], mentioned: readonly MentionedInvoice[]): number {
  const now = new Map(mentioned.map(({ number, openMinor }) => [number, openMinor]))
  return pledged.reduce((sum, one) => {
    const { number, openMinor } = one
    const goneMinor = Math.max(0, openMinor - (now.get(number) ?? openMinor))
    const creditedMinor = creditedOf(one)
    return sum + (goneMinor < creditedMinor ? goneMinor : goneMinor - creditedMinor)
  }, 0)
}

/** What was granted as credit notes of an invoice since money was promised for it, never more than was open of it then. */
export const creditedOf = ({ openMinor, credited = [] }: PledgedInvoice): number =>
  Math.min(
    openMinor,
    credited.reduce((sum, { minor }) => sum + minor, 0),
  )

/** What says whether a day's money has come: today, and how old the facts are. */
export type Shown = { today: IsoDay; book: Pick<WatchedState['book'], 'ledgerDay' | 'policy'> }

/**
 * Whether the ledger shows if money came that was promised for a day: the policy's grace is over, and the ledger is of
 * its last day or later, as facts are those of a day's end. An old ledger shows nothing, however long ago the day was.
 *
 * @example
 * isShown(day('2026-11-16'), { today: day('2026-11-19'), book: { ledgerDay: day('2026-11-18'), policy: policyPreset('balanced') } }) // true
 * isShown(day('2026-11-16'), { today: day('2026-11-19'), book: { ledgerDay: day('2026-11-17'), policy: policyPreset('balanced') } }) // false
 */
export function isShown(promisedDay: IsoDay, { today, book }: Shown): boolean {
  const lastDay = addDays(promisedDay, book.policy.promises.graceDays)
  return today > lastDay && book.ledgerDay !== null && book.ledgerDay >= lastDay
}

/**
 * From which day on money that did not come makes a promise broken: the first after the grace, whenever it was noticed.
 *
 * @example
 * brokenFrom(day('2026-11-16'), { policy: policyPreset('balanced') }) // '2026-11-19'
 */
export const brokenFrom = (promisedDay: IsoDay, { policy }: Pick<Shown['book'], 'policy'>): IsoDay =>
  addDays(promisedDay, policy.promises.graceDays + 1)

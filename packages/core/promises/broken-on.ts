import type { IsoDay } from '../day.ts'
import type { MentionedInvoice } from '../dossier.ts'
import { brokenFrom, isShown, paidOf, type Shown } from './paid-of.ts'
import type { PromiseToPay } from './promise-to-pay.ts'

/**
 * From which day on a promise is broken: the grace is over, the ledger shows it, and not all is paid. It is so from then
 * on, whether or not the clock or an import has noted it. Null while it can still be kept.
 *
 * @example
 * brokenOn({ amountMinor: 500_000, dueDay: day('2026-11-16'), invoices: [{ number: 'F1', dueDay: day('2026-10-20'), openMinor: 600_000 }] }, { mentioned: [], today: day('2026-11-20'), book: { ledgerDay: day('2026-11-18'), policy: policyPreset('balanced') } }) // '2026-11-19'
 */
export const brokenOn = (
  { amountMinor, dueDay, invoices }: Pick<PromiseToPay, 'amountMinor' | 'dueDay' | 'invoices'>,
  { mentioned, ...shown }: Shown & { mentioned: readonly MentionedInvoice[] },
): IsoDay | null =>
  isShown(dueDay, shown) && paidOf(invoices, mentioned) < amountMinor ? brokenFrom(dueDay, shown.book) : null

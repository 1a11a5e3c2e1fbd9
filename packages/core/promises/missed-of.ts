import type { IsoDay } from '../day.ts'
import type { MentionedInvoice } from '../dossier.ts'
import { isShown, paidOf, type Shown } from './paid-of.ts'
import type { InstalmentPlan } from './promise-to-pay.ts'

/** What is behind of a plan: since which instalment, and how much in all. */
export type Missed = { dueDay: IsoDay; unpaidMinor: number }

/**
 * What of a plan is not paid though the ledger would show it by now: instalments are counted together, so that whoever
 * pays early or late is only behind by what is missing in all. Null where nothing is.
 *
 * @example
 * missedOf({ instalments: [{ dueDay: day('2026-11-02'), amountMinor: 300_000 }, { dueDay: day('2026-12-02'), amountMinor: 300_000 }], invoices: [{ number: 'F1', dueDay: day('2026-10-01'), openMinor: 600_000 }] }, { mentioned: [{ number: 'F1', dueDay: day('2026-10-01'), openMinor: 500_000 }], today: day('2026-11-20'), book: { ledgerDay: day('2026-11-20'), policy: policyPreset('balanced') } }) // { dueDay: '2026-11-02', unpaidMinor: 200000 }
 */
export function missedOf(
  { instalments, invoices }: Pick<InstalmentPlan, 'instalments' | 'invoices'>,
  { mentioned, ...shown }: Shown & { mentioned: readonly MentionedInvoice[] },
): Missed | null {
  const paidMinor = paidOf(invoices, mentioned)
  let toBePaidMinor = 0
  let firstMissed: IsoDay | null = null
  for (const { dueDay, amountMinor } of instalments) {
    if (!isShown(dueDay, shown)) break
    toBePaidMinor += amountMinor
    if (toBePaidMinor > paidMinor) firstMissed ??= dueDay
  }
  return firstMissed && { dueDay: firstMissed, unpaidMinor: toBePaidMinor - paidMinor }
}

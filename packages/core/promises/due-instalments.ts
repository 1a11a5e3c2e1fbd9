import type { IsoDay } from '../day.ts'
import type { MentionedInvoice } from '../dossier.ts'
import { paidOf } from './paid-of.ts'
import type { InstalmentPlan } from './promise-to-pay.ts'

/**
 * The instalments of a plan whose day has come and that what was paid does not cover, earliest first. Instalments are
 * counted together: what is paid in advance covers the next ones.
 *
 * @example
 * dueInstalments({ instalments: [{ dueDay: day('2026-11-02'), amountMinor: 300_000 }, { dueDay: day('2026-11-16'), amountMinor: 300_000 }], invoices: [{ number: 'F1', dueDay: day('2026-10-01'), openMinor: 600_000 }] }, { mentioned: [{ number: 'F1', dueDay: day('2026-10-01'), openMinor: 300_000 }], today: day('2026-11-20') }) // [{ dueDay: '2026-11-16', amountMinor: 300000 }]
 */
export function dueInstalments(
  { instalments, invoices }: Pick<InstalmentPlan, 'instalments' | 'invoices'>,
  { mentioned, today }: { mentioned: readonly MentionedInvoice[]; today: IsoDay },
): InstalmentPlan['instalments'] {
  const paidMinor = paidOf(invoices, mentioned)
  let toBePaidMinor = 0
  return instalments.filter(({ dueDay, amountMinor }) => {
    toBePaidMinor += amountMinor
    return dueDay <= today && toBePaidMinor > paidMinor
  })
}

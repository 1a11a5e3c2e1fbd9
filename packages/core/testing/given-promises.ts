import { day } from '../day.ts'
import type { MentionedInvoice } from '../dossier.ts'
import type { InstalmentPlan, PromiseToPay } from '../promises/promise-to-pay.ts'
import { givenAt } from './given.ts'

const by = { personId: 'p-rep', name: 'A rep' }

/** €5,000 promised for Friday 27 November, of F1 of which €6,000 were open. */
export const givenPromise = (differs: Partial<PromiseToPay> = {}): PromiseToPay => ({
  id: 'pr1',
  amountMinor: 500_000,
  dueDay: day('2026-11-27'),
  firstDueDay: day('2026-11-27'),
  postponedCount: 0,
  invoices: [mentioned('F1', 600_000)],
  note: null,
  openedAt: givenAt.now,
  openedBy: by,
  state: { kind: 'open' },
  ...differs,
})

/** €6,000 of F1 in two halves, on 27 November and on 18 December. */
export const givenPlan = (differs: Partial<InstalmentPlan> = {}): InstalmentPlan => ({
  id: 'pl1',
  instalments: [
    { dueDay: day('2026-11-27'), amountMinor: 300_000 },
    { dueDay: day('2026-12-18'), amountMinor: 300_000 },
  ],
  invoices: [mentioned('F1', 600_000)],
  note: null,
  openedAt: givenAt.now,
  openedBy: by,
  state: { kind: 'running' },
  ...differs,
})

/** An invoice as a promise or the dossier names it, due on 20 October unless said. */
export const mentioned = (number: string, openMinor: number, dueDay = '2026-10-20'): MentionedInvoice => ({
  number,
  dueDay: day(dueDay),
  openMinor,
})

import { addDays, day } from '../day.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { InstalmentPlan, PromiseToPay } from '../promises/promise-to-pay.ts'
import { givenAt } from './given.ts'

const opened = { openedAt: givenAt.now, openedBy: { personId: 'p-rep', name: 'A rep' } }

/** Two pallets of FA-1 are missing: €1,000 of €5,000, for logistics to settle by 24 November. */
export const givenDispute = (differs: Partial<Dispute> = {}): Dispute => ({
  id: 'd1',
  reason: 'SHORT',
  invoiceNumber: 'FA-1',
  invoice: { openMinor: 500_000, dueDay: day('2026-11-01') },
  scope: 'amount',
  amountMinor: 100_000,
  lines: [],
  note: null,
  inWriting: false,
  ...opened,
  team: 'logistics',
  owner: null,
  dueDay: day('2026-11-24'),
  attachments: [],
  commentCount: 0,
  acceptedOn: null,
  escalatedAt: null,
  reopenedCount: 0,
  state: { kind: 'raised' },
  ...differs,
})

const pledged = [{ number: 'FA-1', dueDay: day('2026-11-01'), openMinor: 500_000 }]

/** €5,000 for FA-1 by 27 November. */
export const givenPromise = (differs: Partial<PromiseToPay> = {}): PromiseToPay => ({
  id: 'pr1',
  amountMinor: 500_000,
  dueDay: day('2026-11-27'),
  firstDueDay: differs.dueDay ?? day('2026-11-27'),
  postponedCount: 0,
  invoices: pledged,
  note: null,
  ...opened,
  state: { kind: 'open' },
  ...differs,
})

/** Two halves of €5,000: in a week, and in five. */
export const givenPlan = (differs: Partial<InstalmentPlan> = {}): InstalmentPlan => ({
  id: 'pl1',
  instalments: [7, 35].map((days) => ({ dueDay: addDays(givenAt.today, days), amountMinor: 250_000 })),
  invoices: pledged,
  note: null,
  ...opened,
  state: { kind: 'running' },
  ...differs,
})

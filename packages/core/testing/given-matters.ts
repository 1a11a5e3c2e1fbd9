import { day } from '../day.ts'
import type { Dispute } from '../disputes/dispute.ts'
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

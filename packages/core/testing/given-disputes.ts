import { day, toInstant } from '../day.ts'
import type { AccountState, Looked } from '../decide.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { type GivenDossier, givenInvoice, givenState } from './given.ts'

/** €3,100 of FA-1 short, raised by the rep on Thursday 19 November 2026: logistics', due on Monday. */
export const givenDispute = (differs: Partial<Dispute> = {}): Dispute => ({
  id: 'd1',
  reason: 'SHORT',
  invoiceNumber: 'FA-1',
  invoice: { openMinor: 1_000_000, dueDay: day('2026-10-20') },
  scope: 'amount',
  amountMinor: 310_000,
  lines: [],
  note: null,
  inWriting: false,
  openedAt: toInstant(Date.UTC(2026, 10, 19, 9)),
  openedBy: { personId: 'p-rep', name: 'A rep' },
  team: 'logistics',
  owner: null,
  dueDay: day('2026-11-23'),
  attachments: [],
  commentCount: 0,
  acceptedOn: null,
  escalatedAt: null,
  reopenedCount: 0,
  state: { kind: 'raised' },
  ...differs,
})

/** A dispute that credit ended by a credit note on 19 November 2026. */
export const givenEnded = (differs: Partial<Dispute> = {}): Dispute =>
  givenDispute({
    state: {
      kind: 'resolved',
      what: 'credit',
      creditMinor: 310_000,
      note: null,
      at: toInstant(Date.UTC(2026, 10, 19, 15)),
      by: { personId: 'p-credit', name: 'A credit' },
    },
    ...differs,
  })

/** An account with FA-1 of €10,000, 31 days late, and the disputes given; its invoices are as the ledger has them. */
export function givenDisputed(
  disputes: Dispute[],
  { items = [givenInvoice('FA-1', '2026-10-20', 1_000_000)], ...differs }: GivenDossier = {},
): AccountState {
  return givenState({ dossier: { items, disputes, mentioned: mentionedOf(items, disputes), ...differs } })
}

/** What the store finds beside the dossier; nothing taken, no files. */
export const withLooked = (state: AccountState, differs: Looked = {}): AccountState => ({
  ...state,
  looked: {
    idTaken: false,
    invoices: new Map(state.dossier.items.map((item) => [item.number, item])),
    files: new Map(),
    ended: null,
    ...differs,
  },
})

const mentionedOf = (items: Invoice[], disputes: Dispute[]) =>
  [...new Set(disputes.map(({ invoiceNumber }) => invoiceNumber))].map((number) => {
    const item = items.find((one) => one.number === number)
    return { number, dueDay: item?.dueDay ?? day('2026-10-20'), openMinor: item?.openMinor ?? 0 }
  })

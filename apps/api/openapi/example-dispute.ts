import { day, toInstant } from '@encours/core/day'
import { seenDispute } from '@encours/core/disputes/seen-dispute'
import { money } from '@encours/core/money'
import type { DisputeThread } from '@encours/db/load/dispute-thread'
import type { ListedDispute } from '@encours/db/load/disputes'

const julie = { personId: 'julie-lambert', name: 'Julie Lambert' }
const photo = { hash: 'ab'.repeat(32), name: 'pallet.jpg', type: 'image/jpeg', bytes: 1_834_112 }

/** Part of an invoice, short, with a photo; as logistics sees it. */
export const disputeExample = (): ListedDispute => ({
  account: {
    id: 'A12',
    number: 'C-1042',
    name: 'Durand & Fils SA',
    currency: money(0, 'EUR').currency,
  },
  settler: null,
  proofWanted: null,
  dispute: seenDispute(
    {
      id: 'd-2026-11-23-1',
      reason: 'SHORT',
      invoiceNumber: 'FA-2291',
      invoice: { openMinor: 1_440_000, dueDay: day('2026-10-23') },
      scope: 'amount',
      amountMinor: 310_000,
      lines: [],
      note: 'Two pallets of tiles are missing.',
      inWriting: true,
      openedAt: toInstant(Date.UTC(2026, 10, 23, 9, 42)),
      openedBy: julie,
      team: 'logistics',
      owner: null,
      dueDay: day('2026-11-25'),
      attachments: [photo],
      commentCount: 1,
      acceptedOn: null,
      escalatedAt: null,
      reopenedCount: 0,
      state: { kind: 'raised' },
    },
    { seesAccount: false },
  ),
})

export const threadExample = (): DisputeThread => ({
  ...disputeExample(),
  comments: [
    {
      number: 1,
      text: 'The driver has signed for 14 of 16 pallets.',
      at: toInstant(Date.UTC(2026, 10, 23, 13, 5)),
      by: { personId: 'koen-janssens', name: 'Koen Janssens' },
      attachments: [],
    },
  ],
  next: null,
})

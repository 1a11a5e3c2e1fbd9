import type { Following } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { WatchedState } from '../decide.ts'
import type { Dispute } from './dispute.ts'

/**
 * Disputes end by themselves once nothing is open of their invoice, whoever paid or credited it. Where less is open
 * than is disputed, the amount stays what was disputed and only what is open counts (`heldOf`).
 */
export function followDisputes({ dossier }: WatchedState, { now }: CheckedAt): Following[] {
  const settled = new Set(
    dossier.mentioned.filter(({ openMinor }) => openMinor <= 0).map(({ number }) => number),
  )
  return dossier.disputes
    .filter(({ invoiceNumber }) => settled.has(invoiceNumber))
    .map((dispute) => paid(dispute, { accountId: dossier.account.id, now }))
}

function paid(
  dispute: Dispute,
  { accountId, now: at }: { accountId: string; now: CheckedAt['now'] },
): Following {
  const by = { personId: null, name: null }
  const document: Dispute = {
    ...dispute,
    state: { kind: 'resolved', what: 'paid', creditMinor: 0, note: null, at, by },
  }
  const { id: disputeId, invoiceNumber, amountMinor } = dispute
  return {
    type: 'dispute.paid',
    changes: [{ kind: 'matter-ended', accountId, of: 'dispute', document }],
    journal: { figures: { disputeId, invoiceNumber, amountMinor }, text: null },
  }
}

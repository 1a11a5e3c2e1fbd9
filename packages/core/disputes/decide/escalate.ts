import type { ActionOf } from '../../action.ts'
import type { Decision } from '../../change.ts'
import type { AccountState, Moment } from '../../decide.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { changed, openDispute, textOf } from './the-dispute.ts'

/** Calls in the sales manager and credit, once: whoever has the dispute keeps it. Refuses what was escalated already. */
export function decideEscalate(
  state: AccountState,
  action: ActionOf<'dispute.escalate'>,
  { now }: Moment,
): Result<Decision> {
  const found = openDispute(state, action.disputeId)
  if (!found.ok) return found
  const { escalatedAt, invoiceNumber, dueDay } = found.value
  if (escalatedAt !== null) return refuse({ code: 'dispute-escalated-already', at: escalatedAt })
  const { accountId, disputeId, note } = action
  return ok({
    changes: [changed(accountId, { ...found.value, escalatedAt: now })],
    journal: { figures: { disputeId, invoiceNumber, dueDay }, text: textOf({ note }) },
  })
}

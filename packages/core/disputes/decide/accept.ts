import type { ActionOf } from '../../action.ts'
import type { Decision } from '../../change.ts'
import type { AccountState, Moment } from '../../decide.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { isQuery } from '../disputed.ts'
import { changed, openDispute, textOf } from './the-dispute.ts'

/**
 * Credit agrees that a dispute is founded: from today its amount leaves overdue, within the policy's days and share
 * (`relief.ts`), and stays in exposure. Refuses a query, which contests nothing, and what is accepted already.
 */
export function decideAccept(
  state: AccountState,
  action: ActionOf<'dispute.accept'>,
  { today }: Moment,
): Result<Decision> {
  const found = openDispute(state, action.disputeId)
  if (!found.ok) return found
  const { reason, acceptedOn, invoiceNumber, amountMinor } = found.value
  if (isQuery(state.book.policy, reason)) return refuse({ code: 'dispute-is-query', reason })
  if (acceptedOn !== null) return refuse({ code: 'dispute-accepted-already', on: acceptedOn })
  const { accountId, disputeId, note } = action
  return ok({
    changes: [changed(accountId, { ...found.value, acceptedOn: today })],
    journal: { figures: { disputeId, invoiceNumber, amountMinor }, text: textOf({ note }) },
  })
}

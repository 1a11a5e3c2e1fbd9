import type { ActionOf } from '../../action.ts'
import { addBusinessDays } from '../../calendar.ts'
import type { Decision } from '../../change.ts'
import { addDays, dayAt } from '../../day.ts'
import { type AccountState, type Moment, matterOf } from '../../decide.ts'
import type { Refusal } from '../../refusal.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Dispute } from '../dispute.ts'
import { type Disputable, disputable, sameDispute } from './disputable.ts'
import { changed, textOf } from './the-dispute.ts'

/**
 * Opens an ended dispute again, within the policy's days after its end, with a new due day by its reason: the round is
 * counted, and credit must accept anew before anything leaves overdue. Disputes what it did, or what is left of that.
 * Refuses one that has not ended, one that ended too long ago, and an invoice that cannot be disputed now. A phone
 * does not have ended disputes: there it is unknown.
 */
export function decideReopen(
  state: AccountState,
  action: ActionOf<'dispute.reopen'>,
  moment: Moment,
): Result<Decision> {
  const ended = endedDispute(state, action.disputeId)
  if (!ended.ok) return ended
  const refusal = tooLate(state, ended.value, moment) ?? openAgain(state, ended.value)
  if (refusal) return refuse(refusal)
  const found = disputable(state, ended.value)
  if (!found.ok) return found
  if (found.value.leftMinor === 0) {
    const { invoiceNumber } = ended.value
    const { currency } = state.dossier.account
    return refuse({ code: 'dispute-beyond-open', invoiceNumber, leftMinor: 0, currency })
  }
  const document = reopened(state, ended.value, { moment, found: found.value })
  const { invoiceNumber, amountMinor, dueDay, reopenedCount } = document
  return ok({
    changes: [changed(action.accountId, document)],
    journal: {
      figures: { disputeId: document.id, invoiceNumber, amountMinor, dueDay, reopenedCount },
      text: textOf({ note: action.note }),
    },
  })
}

function endedDispute({ dossier, looked }: AccountState, disputeId: string): Result<Dispute> {
  if (matterOf(dossier.disputes, disputeId) !== null) return refuse({ code: 'dispute-not-ended' })
  return looked?.ended ? ok(looked.ended) : refuse({ code: 'dispute-unknown' })
}

function tooLate({ book }: AccountState, { state }: Dispute, { today }: Moment): Refusal | null {
  const { reopenDays: days } = book.policy.disputes
  if (state.kind !== 'resolved') return null
  const last = addDays(dayAt(state.at, book.timeZone), days)
  return today > last ? { code: 'dispute-reopen-late', days } : null
}

function openAgain(state: AccountState, ended: Dispute): Refusal | null {
  const same = sameDispute(state, ended)
  if (same === null) return null
  const { invoiceNumber, reason, openedBy, dueDay } = same
  return { code: 'dispute-open-already', invoiceNumber, reason, by: openedBy.name, dueDay }
}

function reopened(
  { book, looked }: AccountState,
  ended: Dispute,
  { moment, found }: { moment: Moment; found: Disputable },
): Dispute {
  const { dueBusinessDays } = book.policy.disputes.reasons[ended.reason]
  const { openMinor, dueDay } = found.invoice
  const isLess = found.leftMinor < ended.amountMinor
  return {
    ...ended,
    invoice: { openMinor, dueDay },
    // Lines would no longer add up
    ...(isLess ? { scope: 'amount', amountMinor: found.leftMinor, lines: [] } : {}),
    // Whoever had it may have left since
    owner: looked?.assignee === null ? null : ended.owner,
    dueDay: addBusinessDays(moment.today, dueBusinessDays, book.country),
    acceptedOn: null,
    escalatedAt: null,
    reopenedCount: ended.reopenedCount + 1,
    state: { kind: 'raised' },
  }
}

import { matterOf } from '@encours/core/decide'
import type { Dispute } from '@encours/core/disputes/dispute'
import type { MessageOf } from '@encours/core/messages/message'
import type { About } from './news.ts'

type AboutDispute = MessageOf<'dispute'>

/** What has become of a dispute; null where it has gone on since, or has ended. */
export function disputeLine({ what, disputeId }: AboutDispute, about: About): string | null {
  const dispute = matterOf(about.matters.disputes, disputeId)
  if (dispute === null || !isStillSo(what, dispute)) return null
  const { words, say } = about
  const { invoiceNumber: number, amountMinor, dueDay, state } = dispute
  const facts = { number, amount: say.money(amountMinor), due: say.day(dueDay) }
  if (what === 'proposed' && state.kind === 'proposed') {
    return words.dispute.proposed({ ...facts, what: state.what, credit: say.money(state.creditMinor) })
  }
  if (what === 'resolved' && state.kind === 'resolved') {
    return words.dispute.resolved({ ...facts, what: state.what, credit: say.money(state.creditMinor) })
  }
  return what === 'proposed' || what === 'resolved' ? null : words.dispute[what](facts)
}

function isStillSo(what: AboutDispute['what'], { state, acceptedOn, escalatedAt }: Dispute): boolean {
  if (what === 'resolved') return state.kind === 'resolved'
  if (state.kind === 'resolved') return false
  if (what === 'proposed') return state.kind === 'proposed'
  if (what === 'accepted') return acceptedOn !== null
  return what !== 'escalated' || escalatedAt !== null
}

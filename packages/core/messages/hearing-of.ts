import { type Actor, roleOf } from '../access/actor.ts'
import { bookAlertRoles } from '../access/book-for.ts'
import { maySee, mayTouchDispute, type SeenAccount } from '../access/sees.ts'
import { maySeeAlert, maySeeRemark } from '../access/view-for.ts'
import type { AlertRule } from '../alerts/alert.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Remark } from '../standing/remark.ts'
import type { Message } from './message.ts'

/** How much of a message somebody may hear: all of it, only to ask before shipping (or no more to), or nothing. */
export type Hearing = 'all' | 'ask-first' | 'ask-no-more' | 'nothing'

/** What a message is about, as it is now; null where it is about none, or nobody knows it any more. */
export type HeardOf = {
  account: SeenAccount | null
  dispute: Pick<Dispute, 'team' | 'owner' | 'openedBy'> | null
  remark: Pick<Remark, 'kind' | 'openedBy'> | null
}

/**
 * How much of a message its receiver may hear, who may see less than when it was written. Of an account that they do not
 * see they hear of disputes that are theirs; those who ship hear of what stops shipping nothing but to ask first, and of its end that they need not.
 *
 * @example
 * hearingOf({ kind: 'token', tokenId: 't1', role: 'admin' }, { kind: 'account-given', accountId: 'A1' }, { account: { ownerId: 'p1', region: null }, dispute: null, remark: null }) // 'nothing'
 */
export function hearingOf(actor: Actor, message: Message, { account, dispute, remark }: HeardOf): Hearing {
  if (!('accountId' in message)) return 'all'
  if (message.accountId === null) return hearsOfBook(actor) ? 'all' : 'nothing'
  if (account === null) return 'nothing'
  if (maySee(actor, account)) return mayKnow(actor, message, remark) ? 'all' : 'nothing'
  if (dispute !== null && disputeOf(message) !== null && mayTouchDispute(actor, dispute)) return 'all'
  return roleOf(actor) === 'resolver' ? heardByShippers(message) : 'nothing'
}

function heardByShippers(message: Message): Hearing {
  if (message.kind === 'alert') return stopsShipping(message) ? 'ask-first' : 'nothing'
  return message.kind === 'alert-closed' && stopsShipping(message) ? 'ask-no-more' : 'nothing'
}

/** Whether nothing is to be shipped on credit before somebody has asked, for as long as an alert of the rule is open. */
export const stopsShipping = ({ rule }: { rule: AlertRule }): boolean =>
  rule === 'insolvency' || rule === 'unpaid-bill' || rule === 'cover-cut'

/** The dispute that a message is about; null where it is about none. */
export function disputeOf(message: Message): string | null {
  if (message.kind === 'dispute') return message.disputeId
  return message.kind === 'alert' && message.rule === 'dispute' ? message.about : null
}

function hearsOfBook(actor: Actor): boolean {
  const role = roleOf(actor)
  return role === null || bookAlertRoles.includes(role)
}

function mayKnow(actor: Actor, message: Message, remark: HeardOf['remark']): boolean {
  if ('rule' in message) return maySeeAlert(actor, message)
  return message.kind !== 'signal' || (remark !== null && maySeeRemark(actor, remark))
}

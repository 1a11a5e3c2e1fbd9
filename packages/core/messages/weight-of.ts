import { accountRules, type Urgency, urgencies } from '../alerts/alert.ts'
import type { Message } from './message.ts'

type Weighed = { message: Message; urgency: Urgency }

/**
 * Which of two messages is said first, for sorting: the more urgent, then the one of the weightier rule. What is about no
 * alert weighs as much as the rule that it is nearest to; money that came, an end and a new owner come last.
 *
 * @example
 * byWeight({ message: { kind: 'payment', accountId: 'A1', on: day('2026-11-20') }, urgency: 'digest' }, { message: { kind: 'alert', accountId: 'A1', rule: 'overdue', about: null, stage: '15' }, urgency: 'digest' }) > 0 // true
 */
export const byWeight = (one: Weighed, other: Weighed): number =>
  urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency) ||
  placeOf(one.message) - placeOf(other.message)

function placeOf(message: Message): number {
  const rule = ruleLike(message)
  const place = accountRules.findIndex((one) => one === rule)
  return place === -1 ? accountRules.length : place
}

/** A hold is as grave as a breach, and somebody waits for what a request brings. */
function ruleLike(message: Message) {
  switch (message.kind) {
    case 'alert':
    case 'alert-escalated':
    case 'alert-given':
      return message.rule
    case 'hold':
    case 'request':
      return 'breach'
    case 'promise-ended':
      return 'promise'
    case 'dispute':
      return 'dispute'
    default:
      return null
  }
}

import type { ActionType } from '../action.ts'
import { type Role, roles } from './role.ts'

/** Who may do an action: some roles, within a reach; the system where it says so. */
export type AccessRow = {
  roles: readonly Role[]
  within: Reach
  /** The clock and the command line on the server itself, which makes the first administrator. */
  system: boolean
}

/**
 * How far a role reaches:
 * - `all`: any account, person or book;
 * - `seen`: accounts that one sees (own, region: `sees.ts`); what is the book's, credit alone;
 * - `dispute`: a dispute on an account that one sees, or that is one's own or one's team's;
 * - `approval`: limits within the approval levels of the policy;
 * - `credit-manager`: whoever of credit is at least a manager;
 * - `own`: what is the person's own who acts; an administrator's reach is everybody's.
 */
export type Reach = 'all' | 'seen' | 'dispute' | 'approval' | 'credit-manager' | 'own'

const row = (of: readonly Role[], within: Reach = 'all'): AccessRow => ({ roles: of, within, system: false })
const withSystem = (of: readonly Role[], within: Reach = 'all'): AccessRow => ({
  roles: of,
  within,
  system: true,
})

const sales = ['rep', 'manager', 'credit'] as const
const aroundDisputes = ['rep', 'manager', 'resolver', 'credit'] as const

/** The whole of who may do what. An action type without a row does not compile. */
export const accessRows: Readonly<Record<ActionType, AccessRow>> = {
  'limit.set': row(['credit', 'finance'], 'approval'),
  'limit.review': row(['credit']),
  'hold.place': row(['credit']),
  'hold.release': row(['credit']),
  'reservation.make': row(sales, 'seen'),
  'reservation.release': row(sales, 'seen'),
  'account.assign': row(['manager', 'credit'], 'seen'),

  'dispute.raise': row(sales, 'seen'),
  'dispute.assign': row(['manager', 'resolver', 'credit'], 'dispute'),
  'dispute.comment': row([...aroundDisputes, 'director', 'finance'], 'dispute'),
  'dispute.accept': row(['credit']),
  'dispute.propose': row(aroundDisputes, 'dispute'),
  'dispute.resolve': row(aroundDisputes, 'dispute'),
  'dispute.reopen': row(aroundDisputes, 'dispute'),
  'dispute.escalate': row(aroundDisputes, 'dispute'),

  'promise.record': row(sales, 'seen'),
  'promise.postpone': row(sales, 'seen'),
  'promise.cancel': row(sales, 'seen'),
  'plan.agree': row(['credit']),
  'plan.cancel': row(['credit']),

  'exception.request': row(sales, 'seen'),
  'exception.advise': row(['manager', 'director'], 'seen'),
  'exception.approve': row(['credit', 'finance']),
  'exception.decline': row(['credit', 'finance']),
  'exception.withdraw': row(sales, 'seen'),

  'account.note': row([...sales, 'director', 'finance'], 'seen'),
  'account.overdue-reason': row(sales, 'seen'),
  'account.signal': row(sales, 'seen'),
  'account.event': row(['credit']),
  'insurance.set': row(['credit']),

  'alert.acknowledge': row([...sales, 'finance'], 'seen'),
  'alert.snooze': row([...sales, 'finance'], 'seen'),
  'alert.assign': row(['manager', 'credit'], 'seen'),
  'alert.close': row([...sales, 'finance'], 'seen'),

  'broadcast.send': row(['credit'], 'credit-manager'),
  'broadcast.correct': row(['credit'], 'credit-manager'),
  'broadcast.withdraw': row(['credit'], 'credit-manager'),
  'broadcast.acknowledge': row(roles),

  'person.add': withSystem(['admin']),
  'person.change': withSystem(['admin']),
  'person.delegate': withSystem(roles, 'own'),
  'person.end': withSystem(['admin']),
  'person.erase': withSystem(['admin']),
  'token.add': withSystem(['admin']),
  'token.end': withSystem(roles, 'own'),
  'link.add': withSystem(['admin']),
  'session.begin': withSystem([]),
  'session.end': withSystem(roles, 'own'),

  'policy.set': row(['credit', 'finance'], 'credit-manager'),
  'rates.set': row(['credit', 'finance'], 'credit-manager'),
  'routes.set': row(['credit', 'admin'], 'credit-manager'),
  'book.set-up': withSystem(['admin']),
  'message.replay': row(['admin']),
}

import type { AlertRule } from '../alerts/alert.ts'
import type { Message } from './message.ts'

const stops: readonly AlertRule[] = ['breach', 'group-breach', 'insolvency', 'unpaid-bill', 'cover-cut']
const answers: readonly string[] = ['asked', 'half-approved', 'granted', 'declined', 'expired']

/**
 * Whether a message is said within the open hours however much somebody has heard that day: a hold and its release, a
 * request and its answer, what stops an account from buying on credit. Nor do they count towards the most messages a day.
 *
 * @example
 * isNeverPutOff({ kind: 'hold', what: 'placed', accountId: 'A1' }) // true
 * isNeverPutOff({ kind: 'alert', accountId: 'A1', rule: 'overdue', about: null, stage: '15' }) // false
 */
export function isNeverPutOff(message: Message): boolean {
  switch (message.kind) {
    case 'hold':
      return true
    case 'request':
      return answers.includes(message.what)
    case 'alert':
    case 'alert-escalated':
      return stops.includes(message.rule)
    default:
      return false
  }
}

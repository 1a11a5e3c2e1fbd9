import type { Instant, IsoDay } from '../day.ts'
import type { Currency } from '../money.ts'
import type { PolicyFault } from '../policy/policy-fault.ts'

/** Why nothing was changed for the company as a whole. */
export type BookRefusal =
  /** Somebody has set another since: what they said is not overwritten unseen. `by` and `at` where it is known. */
  | { code: 'policy-newer'; version: number; fromVersion: number; by: string | null; at: Instant | null }
  | { code: 'policy-unchanged' }
  | { code: 'policy-faulty'; faults: PolicyFault[] }
  | { code: 'policy-version-unknown'; version: number }
  /** The base currency is worth itself. */
  | { code: 'rates-base'; currency: Currency }
  | { code: 'rate-twice'; currency: Currency; day: IsoDay }
  /** There is none to take away. */
  | { code: 'rate-unknown'; currency: Currency; day: IsoDay }
  | { code: 'rates-unchanged' }
  | { code: 'routes-newer'; version: number; fromVersion: number }
  | { code: 'routes-unchanged' }
  | { code: 'channel-name-twice'; name: string }
  | { code: 'channel-id-twice'; id: string; names: string[] }
  | { code: 'message-unknown'; jobId: string }
  /** It was said, had nothing to say any more, or waits still. */
  | { code: 'message-not-given-up'; jobId: string }
  | { code: 'set-up-closed' }

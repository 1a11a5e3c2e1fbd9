import type { PeopleRefusal } from './access/people-refusal.ts'
import type { Level, Role } from './access/role.ts'
import type { AlertRefusal } from './alerts/alert-refusal.ts'
import type { BookRefusal } from './book/book-refusal.ts'
import type { BroadcastRefusal } from './broadcasts/broadcast-refusal.ts'
import type { IsoDay } from './day.ts'
import type { DisputeRefusal } from './disputes/dispute-refusal.ts'
import type { ImportRefusal } from './import-refusal.ts'
import type { Currency } from './money.ts'
import type { PromiseRefusal } from './promises/promise-refusal.ts'
import type { RequestRefusal } from './requests/request-refusal.ts'
import type { StandingRefusal } from './standing/standing-refusal.ts'

/**
 * Everything that can be refused, as data: a code and its facts. `words/` says each in English and French
 * (what happened, what did not change, what to do), `apps/api/status-of.ts` gives each its HTTP status.
 */
export type Refusal =
  | CommonRefusal
  | DisputeRefusal
  | PromiseRefusal
  | RequestRefusal
  | StandingRefusal
  | AlertRefusal
  | BroadcastRefusal
  | PeopleRefusal
  | BookRefusal
  | ImportRefusal

export type CommonRefusal =
  // Understanding what was asked
  | { code: 'input-invalid'; faults: { path: string; expected: string }[] }
  | { code: 'body-not-json' }
  | { code: 'amount-unclear'; text: string }
  | { code: 'amount-not-positive'; text: string }
  | { code: 'amount-too-large'; text: string; mostMinor: number; currency: Currency }
  | { code: 'currency-unknown'; text: string }
  | { code: 'deposit-currency'; amount: Currency; deposit: Currency }
  | { code: 'terms-unclear'; text: string }
  | { code: 'day-unclear'; text: string }
  | { code: 'account-unknown'; text: string; nearest: AccountHint[] }
  | { code: 'account-ambiguous'; text: string; matches: AccountHint[]; matchCount: number }
  // Who may
  | { code: 'signed-out' }
  | { code: 'token-unknown' }
  | { code: 'not-allowed'; role: Role | null; needs: Role[] }
  | { code: 'not-your-account'; accountNumber: string; ownerName: string | null }
  | { code: 'approval-beyond-level'; limitMinor: number; currency: Currency; needs: Level[] }
  | { code: 'level-too-low'; needs: Level[] }
  // Actions
  | { code: 'action-id-taken'; actionId: string }
  | { code: 'action-unknown'; type: string }
  | { code: 'already-on-hold'; since: IsoDay }
  | { code: 'not-on-hold' }
  | { code: 'limit-unchanged' }
  | { code: 'limit-day-past'; until: IsoDay }
  | { code: 'temporary-limit-too-long'; maxDays: number }
  | { code: 'reservation-not-approved'; verdict: 'refer' | 'decline' }
  | { code: 'reservation-exists'; orderRef: string; by: string | null }
  /** What it is worth counts by itself. */
  | { code: 'reservation-order-arrived'; orderRef: string }
  /** On prepayment nothing is owed, so nothing is to be kept. */
  | { code: 'reservation-prepaid' }
  | { code: 'reservation-unknown' }
  | { code: 'reservation-not-yours' }
  | { code: 'account-owner-unfit'; name: string }
  | { code: 'currency-differs'; account: Currency; given: Currency }
  // The house
  | { code: 'not-found'; path: string }
  | { code: 'method-not-allowed'; method: string; path: string; allowed: readonly string[] }
  | { code: 'too-large'; mostBytes: number }
  | { code: 'too-many-requests'; retryAfterSeconds: number }
  | { code: 'not-ready' }

export type RefusalCode = Refusal['code']

/** Just enough to choose an account by. */
export type AccountHint = { id: string; number: string; name: string; city: string | null }

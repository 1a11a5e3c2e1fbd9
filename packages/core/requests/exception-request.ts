import type { Level } from '../access/role.ts'
import type { ReasonCode } from '../credit/reason.ts'
import type { Instant, IsoDay } from '../day.ts'
import type { Signer } from '../signer.ts'

/** What somebody asks to be allowed beyond the policy. */
export type Wish = {
  /** For good: the limit itself. Until a day: any order. For one order: nothing else may use it. */
  kind: 'permanent' | 'temporary' | 'order'
  /** Of the credit group whose limit it is, for good; null: the account's own. */
  groupId: string | null
  /** The limit asked for, with VAT, in the currency of whose it is; null leaves it as it is. */
  limitMinor: number | null
  /** Reasons that are known and are to weigh no longer. */
  waives: ReasonCode[]
  /** The last day; null for good. */
  until: IsoDay | null
  /** For `order` alone. */
  orderRef: string | null
}

/** An exception that was asked for, with what colleagues have said to it. */
export type ExceptionRequest = {
  id: string
  wish: Wish
  /** Of the sale that it is for, with VAT, in the account's currency; 0 where it is for none. */
  amountMinor: number
  note: string | null
  /** What is new since it was declined before; null where it was not. */
  news: string | null
  openedAt: Instant
  openedBy: Signer
  /** By when an answer is due, and when it lapses without one. */
  answerBy: Instant
  expiresAt: Instant
  /** Sales managers' views: they advise and do not approve. */
  advice: { by: Signer; view: 'for' | 'against'; note: string | null; at: Instant }[]
  /** Who must agree, all of them together, as it was when it was last judged; each approval judges anew. */
  needs: Level[]
  approvals: Approval[]
  state: RequestState
}

/** One of the people who must agree; `insteadOf` is whose level counts where they stand in for somebody. */
export type Approval = { by: Signer; level: Level; insteadOf: Signer | null; at: Instant }

/** A declined one stays with the account for as long as the policy remembers: asking again takes something new. */
export type RequestState =
  | { kind: 'open' }
  | { kind: 'granted'; at: Instant }
  | { kind: 'declined'; at: Instant; by: Signer; note: string | null; facts: AskedFacts }
  | { kind: 'withdrawn'; at: Instant; by: Signer }
  | { kind: 'expired'; at: Instant }

/**
 * How an account stood when a request was declined, minor units of its currency: once one is less and neither is more,
 * that alone is something new.
 */
export type AskedFacts = { exposureMinor: number; overdueMinor: number }

/**
 * A request as it stands at a moment: an open one whose time is over has expired then, whether or not the clock has
 * ended it yet.
 */
export const asOf = (request: ExceptionRequest, now: Instant): ExceptionRequest =>
  request.state.kind === 'open' && request.expiresAt <= now
    ? { ...request, state: { kind: 'expired', at: request.expiresAt } }
    : request

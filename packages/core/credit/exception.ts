import type { Instant, IsoDay } from '../day.ts'
import type { Signer } from '../signer.ts'
import type { ReasonCode } from './reason.ts'

/**
 * What someone with the power to approve has allowed beyond policy: a higher limit, or reasons that no longer weigh, until a
 * day. It lies beside the lasting limit, which is there again when it ends.
 */
export type GrantedException = {
  id: string
  /** Replaces the limit while it is higher; null leaves the limit as it is. */
  limitMinor: number | null
  /** Reasons that are known and accepted. */
  waives: ReasonCode[]
  until: IsoDay
  /** Only for this order; null for any. */
  orderRef: string | null
  /**
   * For an order: how large a sale it was granted for, with VAT, in the account's currency. Its reasons weigh again for
   * what adds more. Left out where it is for sales of any size, and in what was granted before this was kept.
   */
  amountMinor?: number
  /** Who raised the limit for a time by setting it (`limit.set`). Left out where a request was granted. */
  raisedBy?: Signer
  openedAt: Instant
}

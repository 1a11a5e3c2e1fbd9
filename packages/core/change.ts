import type { Person } from './access/person.ts'
import type { Role } from './access/role.ts'
import type { ActionType } from './action.ts'
import type { Routes } from './book/routes.ts'
import type { Rate } from './book.ts'
import type { Broadcast, Reader } from './broadcasts/broadcast.ts'
import type { Reservation } from './credit/reservation.ts'
import type { Instant, IsoDay } from './day.ts'
import type { Attachment } from './disputes/dispute.ts'
import type { Account, CreditLimit, Hold, Insolvency } from './ledger/account.ts'
import type { Bill } from './ledger/bill.ts'
import type { Matter } from './matter.ts'
import type { Currency } from './money.ts'
import type { Policy } from './policy/policy.ts'
import type { Signer } from './signer.ts'
import type { Insurance } from './standing/insurance.ts'
import type { Language } from './words/language.ts'

/** What an action changes, as data: the store writes it, the journal tells it, a phone shows it before it is sent. */
export type Change = AccountChange | BroadcastChange | PersonChange | BookChange

/** Of a dossier; `apply-change.ts` applies each in memory as the store writes it. */
export type AccountChange =
  /** Setting a limit is looking at it. */
  | { kind: 'limit-set'; accountId: string; limit: CreditLimit; on: IsoDay }
  | { kind: 'limit-reviewed'; accountId: string; on: IsoDay }
  /** Of the credit group that the account is in. */
  | { kind: 'group-limit-set'; accountId: string; groupId: string; limit: CreditLimit }
  | { kind: 'hold-placed'; accountId: string; hold: Hold }
  | { kind: 'hold-released'; accountId: string }
  | { kind: 'reservation-made'; accountId: string; reservation: Reservation }
  | { kind: 'reservation-ended'; accountId: string; reservationId: string; end: 'released' | 'expired' }
  | { kind: 'account-assigned'; accountId: string; ownerId: string | null }
  | { kind: 'insolvency-set'; accountId: string; insolvency: Insolvency | null }
  | { kind: 'insurance-set'; accountId: string; insurance: Insurance | null; cover: Account['cover'] }
  | { kind: 'bill-set'; accountId: string; bill: Bill }
  | DisputeComment
  | MatterChange

/** A matter comes into the dossier, is another, or leaves it; the store keeps what it was at the end. */
export type MatterChange = {
  kind: 'matter-opened' | 'matter-changed' | 'matter-ended'
  accountId: string
} & Matter

/** A word in a dispute's thread, which is not part of the dossier: that only counts. */
export type DisputeComment = {
  kind: 'dispute-commented'
  accountId: string
  disputeId: string
  comment: { number: number; text: string; at: Instant; by: Signer; attachments: Attachment[] }
}

export type BroadcastChange =
  | { kind: 'broadcast-sent'; broadcast: Broadcast; readerIds: string[] }
  /** Corrected or withdrawn. */
  | { kind: 'broadcast-changed'; broadcast: Broadcast }
  | { kind: 'broadcast-acknowledged'; broadcastId: string; reader: Reader }

export type PersonChange =
  | { kind: 'person-added'; person: Person }
  | { kind: 'person-changed'; before: Person; person: Person }
  | { kind: 'person-delegated'; personId: string; toPersonId: string | null; until: IsoDay | null }
  | { kind: 'person-ended'; person: Person }
  | { kind: 'person-erased'; person: Person }
  | { kind: 'token-added'; tokenId: string; personId: string | null; role: Role | null; secretHash: string }
  | { kind: 'token-ended'; tokenId: string }
  | { kind: 'link-added'; linkId: string; personId: string; secretHash: string; expiresAt: Instant }
  /** Its link, where it has one, is redeemed with it. */
  | {
      kind: 'session-begun'
      sessionId: string
      personId: string
      linkId: string | null
      secretHash: string
      expiresAt: Instant
    }
  | { kind: 'session-ended'; sessionId: string }

export type BookChange =
  | { kind: 'policy-set'; policy: Policy; version: number }
  /** A rate of 0 is taken away. */
  | { kind: 'rates-set'; rates: Rate[] }
  | { kind: 'routes-set'; routes: Routes; version: number }
  | {
      kind: 'book-set-up'
      currency: Currency
      country: string
      timeZone: string
      languages: Language[]
      policy: Policy
    }
  | { kind: 'message-replayed'; jobId: string }

/** What a line of the journal can tell: something done, something that followed, or a file that was imported. */
export type JournalType = ActionType | FollowingType | 'import.commit'

/** What the journal keeps of why. Names and free text go into `text`, which can be erased. */
export type JournalNote = {
  figures: Record<string, number | string | null>
  text: Record<string, string> | null
}

/** What came of deciding: the changes, and what the journal keeps of why. */
export type Decision = { changes: Change[]; journal: JournalNote }

/** What follows from facts and time by itself: nobody asked for it, and the system signs it. */
export type Following = { type: FollowingType; changes: AccountChange[]; journal: JournalNote }

export type FollowingType =
  | 'reservation.expire'
  | 'promise.keep'
  | 'promise.break'
  | 'promise.forget'
  | 'plan.keep'
  | 'plan.break'
  | 'dispute.paid'
  | 'request.expire'
  | 'request.forget'
  | 'exception.end'
  | 'remark.age'
  | 'cover.change'
  | 'alert.open'
  | 'alert.worsen'
  | 'alert.ease'
  | 'alert.escalate'
  | 'alert.return'
  | 'alert.close'

import type { Instant, IsoDay } from '../day.ts'
import type { Signer } from '../signer.ts'
import type { DisputeReason, DisputeTeam } from './dispute-reason.ts'

/**
 * What a customer contests, or asks, about one invoice. The rest of the invoice stays collectable; the disputed part
 * leaves overdue once credit has accepted it, and never leaves exposure.
 */
export type Dispute = {
  id: string
  reason: DisputeReason
  invoiceNumber: string
  /** The invoice as it was: what was open of it, and when it was due. */
  invoice: { openMinor: number; dueDay: IsoDay }
  scope: 'invoice' | 'amount' | 'lines'
  /** What is disputed, with VAT, in the account's currency. */
  amountMinor: number
  /** For `lines` alone; they add up to the amount. */
  lines: DisputeLine[]
  note: string | null
  /** The customer has put it in writing. */
  inWriting: boolean
  openedAt: Instant
  openedBy: Signer
  /** Who is to settle it: somebody of a team, or one person. Of team `rep` without a person, whoever has the account. */
  team: DisputeTeam
  owner: Signer | null
  dueDay: IsoDay
  attachments: Attachment[]
  commentCount: number
  /** Credit agrees that it is founded: from this day its amount does not count as overdue, within the policy. */
  acceptedOn: IsoDay | null
  /** To the sales manager, by a person or for want of an answer. */
  escalatedAt: Instant | null
  reopenedCount: number
  state: DisputeState
}

/** How a dispute ends. `paid`: the ledger settled the invoice, so nobody has to. */
export type DisputeOutcome = Extract<DisputeState, { kind: 'resolved' }>['what']

export type DisputeLine = { text: string; amountMinor: number }

/** A file under the hash of its content, as it was called. */
export type Attachment = { hash: string; name: string; type: string; bytes: number }

export type DisputeState =
  | { kind: 'raised' }
  | {
      kind: 'proposed'
      what: 'credit' | 'replacement' | 'rejection'
      creditMinor: number
      note: string | null
      at: Instant
      by: Signer
    }
  | {
      kind: 'resolved'
      what: 'credit' | 'replacement' | 'rejection' | 'withdrawn' | 'paid'
      creditMinor: number
      note: string | null
      at: Instant
      by: Signer
    }

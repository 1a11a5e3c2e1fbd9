import type { DisputeOutcome } from '../../disputes/dispute.ts'
import type { DisputeReason, DisputeTeam, ProofKind } from '../../disputes/dispute-reason.ts'

/** Disputes on cards and in lists. */
export type DisputeWords = {
  /** A dispute, and a query. */
  kinds: { dispute: string; query: string }
  reasons: Record<DisputeReason, string>
  teams: Record<DisputeTeam, string>
  /** How far one has come; `late` once its due day has passed. */
  states: { raised: string; accepted: string; proposed: string; escalated: string; late: string }
  /** What is proposed, without a capital. */
  proposals: Record<'credit' | 'replacement' | 'rejection', string>
  /** How one ended. */
  outcomes: Record<DisputeOutcome, string>
  /** What proves one, as a noun. */
  proofs: Record<ProofKind, string>
  /** That a proof is still to be sent. */
  proofWanted: (proof: string) => string
  /** Of `DAMAGED` alone: by when the carrier must hear of it. Source: France, Code de commerce L133-3. */
  carrierNotice: string
  inWriting: string
}

/** Why a customer disputes an invoice. The words are in `words/`, who settles it and by when in the policy. */
export const disputeReasons = [
  'INV_MISSING',
  'PO_REF',
  'WRONG_PARTY',
  'PAID',
  'PRICE_TERMS',
  'CREDIT_DUE',
  'SHORT',
  'DAMAGED',
  'NOT_DELIVERED',
  'QUALITY',
  'NOT_ACCEPTED',
  'SETOFF',
  'OTHER',
] as const

export type DisputeReason = (typeof disputeReasons)[number]

/** Who settles disputes: the account's rep, credit, or a team of resolvers. */
export const disputeTeams = ['rep', 'credit', 'billing', 'logistics', 'quality', 'legal'] as const

export type DisputeTeam = (typeof disputeTeams)[number]

/** The teams that resolvers are in. */
export const resolverTeams = ['billing', 'logistics', 'quality', 'legal'] as const

/** What proves a dispute, where something does. */
export const proofOf: Readonly<Record<DisputeReason, ProofKind | null>> = {
  INV_MISSING: null,
  PO_REF: 'purchase-order',
  WRONG_PARTY: null,
  PAID: 'payment-advice',
  PRICE_TERMS: 'quote',
  CREDIT_DUE: 'agreement',
  SHORT: 'signed-note',
  DAMAGED: 'photo',
  NOT_DELIVERED: 'proof-of-delivery',
  QUALITY: 'photo',
  NOT_ACCEPTED: 'acceptance-record',
  SETOFF: 'letter',
  OTHER: null,
}

export type ProofKind =
  | 'purchase-order'
  | 'payment-advice'
  | 'quote'
  | 'agreement'
  | 'signed-note'
  | 'photo'
  | 'proof-of-delivery'
  | 'acceptance-record'
  | 'letter'

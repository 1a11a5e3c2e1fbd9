import type { DisputeWords } from '../shape/dispute-words.ts'

/** Disputes, in English. */
export const disputes: DisputeWords = {
  kinds: { dispute: 'dispute', query: 'query' },
  reasons: {
    INV_MISSING: 'invoice not received',
    PO_REF: 'order reference missing, portal rejection',
    WRONG_PARTY: 'wrong entity or VAT',
    PAID: 'already paid, duplicate',
    PRICE_TERMS: 'price or terms',
    CREDIT_DUE: 'credit note, rebate or return due',
    SHORT: 'short delivery',
    DAMAGED: 'damaged',
    NOT_DELIVERED: 'not delivered',
    QUALITY: 'defect',
    NOT_ACCEPTED: 'works not accepted, retention',
    SETOFF: 'penalties, set-off',
    OTHER: 'other',
  },
  teams: {
    rep: 'sales rep',
    credit: 'credit',
    billing: 'billing',
    logistics: 'logistics',
    quality: 'quality',
    legal: 'legal',
  },
  states: {
    raised: 'open',
    accepted: 'accepted',
    proposed: 'answer proposed',
    escalated: 'escalated',
    late: 'late',
  },
  proposals: { credit: 'credit note', replacement: 'replacement', rejection: 'rejection' },
  outcomes: {
    credit: 'settled by a credit note',
    replacement: 'replaced or put right',
    rejection: 'rejected',
    withdrawn: 'withdrawn',
    paid: 'invoice settled',
  },
  proofs: {
    'purchase-order': 'purchase order',
    'payment-advice': 'payment advice',
    quote: 'quote',
    agreement: 'agreement',
    'signed-note': 'signed delivery note',
    photo: 'photo',
    'proof-of-delivery': 'proof of delivery',
    'acceptance-record': 'acceptance record',
    letter: 'letter',
  },
  proofWanted: (proof) => `Proof still wanted: ${proof}`,
  carrierNotice:
    'Damaged on the way? Whoever received it must protest to the carrier by registered letter within 3 days, holidays not counted (France, Code de commerce L133-3).',
  inWriting: 'in writing',
}

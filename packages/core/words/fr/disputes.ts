import type { DisputeWords } from '../shape/dispute-words.ts'

/** Disputes, in French. */
export const disputes: DisputeWords = {
  kinds: { dispute: 'litige', query: 'blocage administratif' },
  reasons: {
    INV_MISSING: 'facture non reçue',
    PO_REF: 'référence manquante, rejet du portail',
    WRONG_PARTY: 'mauvaise entité ou TVA',
    PAID: 'déjà réglée, doublon',
    PRICE_TERMS: 'prix ou échéance',
    CREDIT_DUE: 'avoir, RFA ou retour attendu',
    SHORT: 'manquant',
    DAMAGED: 'avarie',
    NOT_DELIVERED: 'non livré',
    QUALITY: 'non-conformité',
    NOT_ACCEPTED: 'travaux non réceptionnés, retenue de garantie',
    SETOFF: 'pénalités, compensation',
    OTHER: 'autre',
  },
  teams: {
    rep: 'commercial',
    credit: 'service crédit',
    billing: 'facturation',
    logistics: 'logistique',
    quality: 'qualité',
    legal: 'juridique',
  },
  states: {
    raised: 'ouvert',
    accepted: 'accepté',
    proposed: 'réponse proposée',
    escalated: 'remonté',
    late: 'en retard',
  },
  proposals: { credit: 'avoir', replacement: 'remplacement', rejection: 'rejet' },
  outcomes: {
    credit: 'réglé par un avoir',
    replacement: 'remplacé ou corrigé',
    rejection: 'rejeté',
    withdrawn: 'retiré',
    paid: 'facture soldée',
  },
  proofs: {
    'purchase-order': 'bon de commande',
    'payment-advice': 'avis de paiement',
    quote: 'devis',
    agreement: 'accord',
    'signed-note': 'bon de livraison émargé',
    photo: 'photo',
    'proof-of-delivery': 'preuve de livraison',
    'acceptance-record': 'procès-verbal de réception',
    letter: 'courrier',
  },
  proofWanted: (proof) => `Justificatif attendu : ${proof}`,
  carrierNotice:
    'Avarie de transport ? Le destinataire doit protester auprès du transporteur par lettre recommandée sous 3 jours après réception, hors jours fériés (Code de commerce, art. L133-3).',
  inWriting: 'par écrit',
}

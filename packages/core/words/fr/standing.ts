import type { StandingWords } from '../shape/standing-words.ts'

/** What is known of an account beside its ledger; in French. */
export const standing: StandingWords = {
  remarks: { note: 'note', 'overdue-reason': 'motif du retard', signal: 'signal' },
  overdueReasons: {
    'short-of-cash': 'manque de trésorerie',
    'approval-missing': "bon à payer en attente d'une signature",
    'waits-for-funding': 'attend un financement ou une subvention',
    'dispute-coming': 'un litige se prépare',
    unreachable: 'injoignable',
  },
  signals: {
    'lost-customer': 'a perdu un client',
    'staff-leaving': 'du personnel part',
    'stock-piling-up': "le stock s'accumule",
    'suppliers-waiting': 'des fournisseurs attendent leur règlement',
    'change-of-owner': 'change de propriétaire',
    'new-business': 'a gagné un marché',
    rumour: 'une rumeur',
    other: 'autre chose',
  },
  events: {
    insolvency: 'procédure collective',
    'insolvency-ended': 'fin de la procédure collective',
    'claim-declared': 'créance déclarée',
    'unpaid-bill': 'effet impayé',
    'cover-cut': 'couverture résiliée',
    'cover-restored': 'couverture rétablie',
  },
  insolvencies: {
    safeguard: 'sauvegarde',
    receivership: 'redressement judiciaire',
    liquidation: 'liquidation judiciaire',
  },
  bills: { accepted: 'accepté', discounted: 'escompté', unpaid: 'impayé' },
  cover: { none: 'non assuré', covered: 'couvert', stopped: 'couverture arrêtée' },
  insurances: { named: 'agrément (dénommé)', blind: 'non dénommé' },
  notCovered: {
    'not-insured': 'non assurée',
    factored: 'cédée au factor',
    'before-cover': 'livrée avant le début de la couverture',
    'after-cover': 'livrée après la fin de la couverture',
    'cover-cut': 'livrée après la résiliation de la couverture',
    'terms-too-long': "délai plus long que celui que l'assureur couvre",
    disputed: 'suspendue par un litige',
    credited: 'compensée par un avoir',
    'limit-reached': "au-delà de l'agrément",
  },
  deadlines: {
    none: null,
    stop: 'arrêter les livraisons',
    notify: "date de déclaration à l'assureur dépassée",
  },
  factored: 'à régler au factor',
}

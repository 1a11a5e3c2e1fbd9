import type { AlertWords } from '../shape/alert-words.ts'

const days = { one: 'jour', other: 'jours' }
const proceedings = {
  safeguard: 'En sauvegarde',
  receivership: 'En redressement judiciaire',
  liquidation: 'En liquidation judiciaire',
}

/** Alerts, in French. */
export const alerts: AlertWords = {
  rules: {
    overdue: 'Retard de paiement',
    'near-limit': 'Plafond presque atteint',
    breach: 'Plafond dépassé',
    'group-breach': 'Plafond du groupe dépassé',
    'limit-expiring': 'Plafond arrivant à terme',
    'limit-review': 'Plafond à revoir',
    dispute: 'Litige à régler',
    promise: 'Promesse à échéance',
    plan: 'Échéance du plan',
    'habits-worse': 'Paie plus tard',
    insolvency: 'Procédure collective',
    'claim-clock': 'Créance à déclarer',
    'unpaid-bill': 'Effet impayé',
    'cover-cut': 'Assurance arrêtée',
    'insurer-clock': 'Assureur à prévenir',
    opportunity: 'De la marge pour vendre',
    'ledger-old': 'Balance trop ancienne',
  },
  lines: {
    overdue: ({ overdueMinor, oldestDays }, say) =>
      `${say.money(overdueMinor)} échus, jusqu'à ${say.count(oldestDays, days)} de retard`,
    'near-limit': ({ usedBps, limitMinor }, say) =>
      `${say.share(usedBps)} du plafond de ${say.money(limitMinor)} utilisés`,
    breach: ({ overMinor, limitMinor }, say) =>
      `Plafond de ${say.money(limitMinor)} dépassé de ${say.money(overMinor)}`,
    'group-breach': ({ groupName }) => `Le groupe ${groupName} dépasse son plafond`,
    'limit-expiring': ({ until, isOver, isRaise }, say) =>
      `${isRaise ? 'Le relèvement temporaire du plafond' : 'Le plafond'} ${isOver ? 'a pris' : 'prend'} fin le ${say.day(until)}`,
    'limit-review': ({ reviewedOn }, say) => `Plafond revu pour la dernière fois le ${say.day(reviewedOn)}`,
    dispute: ({ invoiceNumber, amountMinor, dueDay, isLate }, say) =>
      isLate
        ? `${invoiceNumber} : litige de ${say.money(amountMinor)}, à régler pour le ${say.day(dueDay)}, en retard`
        : `${invoiceNumber} : litige de ${say.money(amountMinor)} à régler pour le ${say.day(dueDay)}`,
    promise: ({ amountMinor, dueDay, isBroken }, say) =>
      isBroken
        ? `${say.money(amountMinor)} promis pour le ${say.day(dueDay)} n'ont pas été reçus`
        : `${say.money(amountMinor)} promis pour le ${say.day(dueDay)}`,
    plan: ({ amountMinor, dueDay, isBroken }, say) =>
      isBroken
        ? `L'échéance de ${say.money(amountMinor)} du ${say.day(dueDay)} n'a pas été réglée`
        : `Échéance de ${say.money(amountMinor)} le ${say.day(dueDay)}`,
    'habits-worse': ({ typicalDelayDays }, say) =>
      typicalDelayDays > 0
        ? `Paie environ ${say.count(typicalDelayDays, days)} en retard, se dégrade`
        : "Paie plus tard qu'avant",
    insolvency: ({ kind, since }, say) =>
      `${proceedings[kind]} depuis le ${say.day(since)} : paiement d'avance seulement`,
    'claim-clock': ({ claimBy, isOver }, say) =>
      isOver
        ? `Le dernier jour pour déclarer la créance, le ${say.day(claimBy)}, est passé`
        : `Créance à déclarer au plus tard le ${say.day(claimBy)}`,
    'unpaid-bill': ({ billNumber, amountMinor }, say) =>
      `L'effet ${billNumber} de ${say.money(amountMinor)} est revenu impayé`,
    'cover-cut': () => 'Les nouvelles livraisons ne sont plus assurées',
    'insurer-clock': ({ dueDay, openMinor, notifyBy, isOver }, say) =>
      isOver
        ? `Assureur à prévenir au plus tard le ${say.day(notifyBy)} de ${say.money(openMinor)} échus le ${say.day(dueDay)} : délai passé`
        : `Prévenir l'assureur au plus tard le ${say.day(notifyBy)} de ${say.money(openMinor)} échus le ${say.day(dueDay)} ; plus de livraison`,
    opportunity: ({ freeMinor, quietDays }, say) =>
      `${say.money(freeMinor)} disponibles, rien acheté depuis ${say.count(quietDays, days)}`,
    'ledger-old': ({ ledgerDay }, say) =>
      ledgerDay === null
        ? "Aucune balance n'est encore importée"
        : `La dernière balance est du ${say.day(ledgerDay)}`,
  },
  causes: {
    paid: 'paiement reçu',
    disputed: 'litige accepté',
    factored: 'cession à un factor',
    'within-limit': 'de nouveau dans le plafond',
    'over-limit': 'plafond dépassé',
    'limit-ended': 'le plafond a pris fin',
    'limit-renewed': 'plafond renouvelé',
    'limit-reviewed': 'plafond revu',
    settled: 'réglé',
    // Of promises and plans alone
    ended: 'terminée',
    'pays-better': 'paie mieux',
    proceedings: 'procédure ouverte',
    'proceedings-ended': 'procédure close',
    claimed: 'créance déclarée',
    covered: 'de nouveau en vigueur',
    ordered: 'une commande est arrivée',
    'new-ledger': 'une nouvelle balance est arrivée',
    otherwise: "ce n'est plus le cas",
  },
  steps: {
    called: 'appelé',
    'will-call': 'à appeler',
    promise: 'promesse attendue',
    dispute: 'litige à ouvrir',
    letter: 'courrier à envoyer',
    legal: 'au contentieux',
    'not-mine': 'pas pour moi',
    other: 'autre chose',
  },
}

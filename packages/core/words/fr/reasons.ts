import type { ReasonNouns, ReasonWords } from '../shape/reason-words.ts'

const insolvencies = {
  safeguard: 'Sauvegarde',
  receivership: 'Redressement judiciaire',
  liquidation: 'Liquidation judiciaire',
}
const jours = { one: 'jour', other: 'jours' }

/** Why, in French. */
export const reasons: ReasonWords = {
  insolvency: ({ kind, since }, say) => `${insolvencies[kind]} depuis le ${say.day(since)}`,
  'fraud-hold': ({ placedOn }, say) => `Bloqué pour fraude depuis le ${say.day(placedOn)}`,
  'legal-stage': ({ placedOn }, say) => `Au contentieux depuis le ${say.day(placedOn)}`,
  'on-hold': ({ placedOn }, say) => `Compte bloqué depuis le ${say.day(placedOn)}`,
  'terms-beyond-law': ({ dueDay, latestDay, country }, say) =>
    `Échéance ${say.day(dueDay)}, au plus tard ${say.day(latestDay)} selon la loi (${country})`,
  'past-due': ({ overdueMinor, oldestDays, oldestNumber }, say) =>
    oldestNumber === null
      ? `${say.money(overdueMinor)} échus, jusqu'à ${String(oldestDays)} j de retard`
      : `${oldestNumber} : ${String(oldestDays)} j de retard`,
  'broken-promise': ({ unpaidMinor, promisedDay }, say) =>
    `Promis pour le ${say.day(promisedDay)}, ${say.money(unpaidMinor)} non réglés`,
  'over-limit': ({ overMinor }, say) => `Plafond dépassé de ${say.money(overMinor)}`,
  'within-tolerance': ({ overMinor }, say) => `Plafond dépassé de ${say.money(overMinor)}, dans la tolérance`,
  'limit-expired': ({ until }, say) => `Plafond expiré le ${say.day(until)}`,
  'limit-none': () => 'Aucun plafond fixé',
  'group-limit': ({ overMinor, groupName, currency }, say) =>
    `Plafond de ${groupName} dépassé de ${say.money(overMinor, currency)}`,
  'group-limit-expired': ({ until, groupName }, say) => `Plafond de ${groupName} expiré le ${say.day(until)}`,
  concentration: ({ shareBps, maxBps }, say) =>
    `${say.share(shareBps)} de l'encours total sur un seul client, ${say.share(maxBps)} au plus`,
  'grade-terms': ({ grade, maxDays, depositBps }, say) => {
    if (maxDays === 0) return `Note ${grade} : paiement d'avance seulement`
    const most = `Note ${grade} : ${say.count(maxDays, jours)} au plus`
    return depositBps === 0 ? most : `${most}, acompte ${say.share(depositBps)}`
  },
  'cover-stopped': () => 'Assurance-crédit arrêtée',
  'no-rate': ({ from, to }) => `Pas de cours de change ${from} vers ${to}`,
  'facts-too-old': ({ ledgerDay, businessDays }, say) =>
    ledgerDay === null
      ? 'Aucune balance importée'
      : `Balance du ${say.day(ledgerDay)}, vieille de ${say.count(businessDays, { one: 'jour ouvré', other: 'jours ouvrés' })}`,
  'reserved-by-another': ({ reservedMinor, by, until }, say) =>
    `${say.money(reservedMinor)} réservés par ${by ?? "quelqu'un d'autre"} jusqu'au ${say.dayOf(until)}`,
  disputed: ({ disputedMinor }, say) => `${say.money(disputedMinor)} en litige`,
  queried: ({ queriedMinor }, say) => `${say.money(queriedMinor)} en blocage administratif`,
  'pays-late': ({ lateBps, typicalDelayDays }, say) => {
    const chance = `Retard probable à ${say.share(Math.round(lateBps / 100) * 100)}`
    return typicalDelayDays > 0 ? `${chance}, de ${say.count(typicalDelayDays, jours)} en général` : chance
  },
}

/** What an exception lets pass, in French, after "malgré". */
export const waived: ReasonNouns = {
  insolvency: 'la procédure collective',
  'fraud-hold': 'le blocage pour fraude',
  'legal-stage': 'le contentieux',
  'on-hold': 'le blocage',
  'terms-beyond-law': 'le délai illégal',
  'past-due': 'le retard',
  'broken-promise': 'promesse non tenue',
  'over-limit': 'le dépassement',
  'within-tolerance': 'le léger dépassement',
  'limit-expired': 'le plafond expiré',
  'limit-none': "l'absence de plafond",
  'group-limit': 'le plafond du groupe',
  'group-limit-expired': 'le plafond du groupe expiré',
  concentration: 'la concentration',
  'grade-terms': 'la note',
  'cover-stopped': "l'arrêt de l'assurance",
  'no-rate': "l'absence de cours",
  'facts-too-old': 'la balance ancienne',
  'reserved-by-another': 'la réservation',
  disputed: 'le litige',
  queried: 'le blocage administratif',
  'pays-late': 'les retards',
}

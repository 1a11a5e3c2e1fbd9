import type { AlertRule } from '@encours/core/alerts/alert'
import { type Language, plural } from '@encours/core/words/language'
import type { AlertFacts } from '../facts/alert-facts.ts'

/** An alert in one line, of its rule and the facts as they are now. */
export const sayAlert = (rule: AlertRule, facts: AlertFacts, language: Language): string =>
  lines[language][rule](facts)

type Lines = Record<AlertRule, (facts: AlertFacts) => string>

const days = (language: Language, count: number): string =>
  `${count} ${plural(language, count, { en: { one: 'day', other: 'days' }, fr: { one: 'jour', other: 'jours' } }[language])}`

/** A phrase where there is a figure for it. */
const given = (figure: string | null, phrase: (figure: string) => string): string =>
  figure === null ? '' : phrase(figure)

const en: Lines = {
  overdue: ({ overdue, overdueDays }) => `${overdue} overdue, up to ${days('en', overdueDays)} late`,
  'near-limit': ({ exposure, limit }) =>
    `Near the limit: exposure ${exposure}${given(limit, (of) => ` of ${of}`)}`,
  breach: ({ exposure, over }) => `Over the limit${given(over, (by) => ` by ${by}`)}: exposure ${exposure}`,
  'group-breach': () => 'The credit group is over its limit',
  'limit-expiring': ({ limitUntil }) => `The limit ends${given(limitUntil, (on) => ` on ${on}`)}`,
  'limit-review': () => 'The limit is to be looked at again',
  dispute: ({ number, amount, due, isPast }) =>
    `Dispute${given(number, (of) => ` on ${of}`)}${given(amount, (of) => ` (${of})`)}${given(due, (on) => (isPast ? `: was due ${on}` : `: due ${on}`))}`,
  promise: ({ amount, due, isPast }) =>
    `${isPast ? 'Promised and not paid' : 'Promise to pay'}${given(amount, (of) => `: ${of}`)}${given(due, (on) => ` for ${on}`)}`,
  plan: () => 'An instalment of the plan is due or missing',
  'habits-worse': () => 'Pays later than it used to',
  insolvency: ({ insolventSince }) =>
    `Insolvency proceedings${given(insolventSince, (on) => ` since ${on}`)}: prepayment only`,
  'claim-clock': ({ claimBy }) => `Our claim must be made${given(claimBy, (on) => ` by ${on}`)}`,
  'unpaid-bill': () => 'A bill of exchange came back unpaid',
  'cover-cut': () => 'Insurance cover stopped for new deliveries',
  'insurer-clock': () => 'The insurer must be told soon',
  opportunity: ({ free }) =>
    `Pays well and has not ordered for a while${given(free, (of) => `: ${of} free`)}`,
  'ledger-old': () => 'The ledger is old: checks answer on what is in it',
}

const fr: Lines = {
  overdue: ({ overdue, overdueDays }) => `${overdue} échus, jusqu'à ${days('fr', overdueDays)} de retard`,
  'near-limit': ({ exposure, limit }) =>
    `Proche du plafond : encours ${exposure}${given(limit, (of) => ` sur ${of}`)}`,
  breach: ({ exposure, over }) => `Plafond dépassé${given(over, (by) => ` de ${by}`)} : encours ${exposure}`,
  'group-breach': () => 'Le groupe dépasse son plafond',
  'limit-expiring': ({ limitUntil }) => `Le plafond prend fin${given(limitUntil, (on) => ` le ${on}`)}`,
  'limit-review': () => 'Le plafond est à revoir',
  dispute: ({ number, amount, due, isPast }) =>
    `Litige${given(number, (of) => ` sur ${of}`)}${given(amount, (of) => ` (${of})`)}${given(due, (on) => (isPast ? ` : attendu le ${on}, en retard` : ` : à traiter pour le ${on}`))}`,
  promise: ({ amount, due, isPast }) =>
    `${isPast ? 'Promesse non tenue' : 'Promesse de règlement'}${given(amount, (of) => ` : ${of}`)}${given(due, (on) => ` pour le ${on}`)}`,
  plan: () => "Une échéance de l'échéancier est due ou manque",
  'habits-worse': () => "Paie plus tard qu'avant",
  insolvency: ({ insolventSince }) =>
    `Procédure collective${given(insolventSince, (on) => ` depuis le ${on}`)} : paiement d'avance seulement`,
  'claim-clock': ({ claimBy }) => `Notre créance est à déclarer${given(claimBy, (on) => ` avant le ${on}`)}`,
  'unpaid-bill': () => 'Un effet est revenu impayé',
  'cover-cut': () => "L'assurance-crédit ne couvre plus les nouvelles livraisons",
  'insurer-clock': () => "L'assureur est à prévenir bientôt",
  opportunity: ({ free }) =>
    `Paie bien et n'a rien commandé depuis un moment${given(free, (of) => ` : ${of} disponibles`)}`,
  'ledger-old': () => "La balance est ancienne : les réponses s'appuient sur elle",
}

const lines: Record<Language, Lines> = { en, fr }

/** What a rule is about, as a noun: for what has closed, and for counts. */
export const alertNouns: Record<Language, Record<AlertRule, string>> = {
  en: {
    overdue: 'overdue',
    'near-limit': 'near the limit',
    breach: 'over the limit',
    'group-breach': 'group over its limit',
    'limit-expiring': 'limit ending',
    'limit-review': 'limit to review',
    dispute: 'dispute',
    promise: 'promise to pay',
    plan: 'instalment plan',
    'habits-worse': 'pays later',
    insolvency: 'insolvency',
    'claim-clock': 'claim to make',
    'unpaid-bill': 'unpaid bill',
    'cover-cut': 'cover stopped',
    'insurer-clock': 'insurer to tell',
    opportunity: 'opportunity',
    'ledger-old': 'old ledger',
  },
  fr: {
    overdue: 'retard',
    'near-limit': 'proche du plafond',
    breach: 'plafond dépassé',
    'group-breach': 'plafond du groupe dépassé',
    'limit-expiring': 'plafond qui prend fin',
    'limit-review': 'plafond à revoir',
    dispute: 'litige',
    promise: 'promesse de règlement',
    plan: 'échéancier',
    'habits-worse': 'paie plus tard',
    insolvency: 'procédure collective',
    'claim-clock': 'créance à déclarer',
    'unpaid-bill': 'effet impayé',
    'cover-cut': 'assurance arrêtée',
    'insurer-clock': 'assureur à prévenir',
    opportunity: 'occasion',
    'ledger-old': 'balance ancienne',
  },
}

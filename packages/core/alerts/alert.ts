import type { Instant, IsoDay } from '../day.ts'
import type { Signer } from '../signer.ts'

/** What is watched on an account, weightiest first. Thresholds and receivers are the policy's. */
export const accountRules = [
  'insolvency',
  'cover-cut',
  'unpaid-bill',
  'claim-clock',
  'insurer-clock',
  'breach',
  'group-breach',
  'overdue',
  'promise',
  'plan',
  'dispute',
  'limit-expiring',
  'near-limit',
  'habits-worse',
  'limit-review',
  'opportunity',
] as const

/** What is watched on the book as a whole. */
export const bookRules = ['ledger-old'] as const

export const alertRules = [...accountRules, ...bookRules] as const

export type AlertRule = (typeof alertRules)[number]

/** When somebody is told: at once whatever the hour, at once within their hours, with the morning's digest, or the week's. */
export const urgencies = ['at-once', 'soon', 'digest', 'weekly'] as const

export type Urgency = (typeof urgencies)[number]

/** How far one thing that a rule is about has come: a dispute that is late, an overdue of 30 days. */
export type Stage = {
  /** The dispute, promise, plan, bill, exception, due day, or milder step of overdue; null where it is the account. */
  about: string | null
  /** In the rule's own words: `late`, `31`. */
  stage: string
  /** Grows with what is worse: only a growth is said again. */
  rank: number
}

/** What somebody does next about an alert: an acknowledgement says it, with a day. */
export const nextSteps = [
  'called',
  'will-call',
  'promise',
  'dispute',
  'letter',
  'legal',
  'not-mine',
  'other',
] as const

export type NextStep = (typeof nextSteps)[number]

/** One open alert of an account (or the book) and a rule. Its figures are the dossier's: none are kept here. */
export type OpenAlert = {
  /** `overdue@17`: the rule and the account's version that it was opened on; of the book, the moment. */
  id: string
  rule: AlertRule
  openedAt: Instant
  stages: Stage[]
  urgency: Urgency
  /** When it last got worse. */
  worsenedAt: Instant
  acknowledged: {
    at: Instant
    by: Signer
    step: NextStep
    /** By when, or when it was. */
    on: IsoDay
    note: string | null
  } | null
  /** Not said before this day, unless it gets worse. */
  snoozedUntil: IsoDay | null
  /** Put aside by a person: it stays unsaid while the facts stay, unless it gets worse. */
  closedBy: { at: Instant; by: Signer; note: string | null } | null
  /** To whom it was given by hand; null: whoever the rule gives it to. */
  assignee: Signer | null
  /** When the manager is told, unless it is acknowledged before; null where nobody is. */
  escalateAt: Instant | null
  escalatedAt: Instant | null
  /** How it ended, once the facts have closed it. */
  ended: { at: Instant; cause: ClosingCause } | null
}

/** What closed an alert: its facts are no more. */
export const closingCauses = [
  'paid',
  'disputed',
  'factored',
  'within-limit',
  'over-limit',
  'limit-ended',
  'limit-renewed',
  'limit-reviewed',
  'settled',
  'ended',
  'pays-better',
  'proceedings',
  'proceedings-ended',
  'claimed',
  'covered',
  'ordered',
  'new-ledger',
  'otherwise',
] as const

export type ClosingCause = (typeof closingCauses)[number]

/** What a rule found: an alert as it is to stand. */
export type Finding = { rule: AlertRule; urgency: Urgency; stages: Stage[] }

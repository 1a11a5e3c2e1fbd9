import type { AccountState } from '../decide.ts'
import type { Ask } from './ask.ts'
import type { Verdict } from './credit-check.ts'
import type { GrantedException } from './exception.ts'
import type { Reason, Severity } from './reason.ts'
import { concentrationReasons } from './reasons/concentration.ts'
import { factReasons } from './reasons/facts.ts'
import { groupReasons } from './reasons/group.ts'
import { limitReasons } from './reasons/limit.ts'
import { mentionReasons } from './reasons/mentions.ts'
import { overdueReasons } from './reasons/overdue.ts'
import { promiseReasons } from './reasons/promises.ts'
import { holdReasons, standingReasons } from './reasons/standing.ts'
import { termsReasons } from './reasons/terms.ts'
import { type CheckedAt, type Situation, situationOf } from './situation.ts'
import { isWaivable } from './waivable.ts'

/** A verdict with what it rests on, before the ways to a yes are looked for. */
export type Judgement = { verdict: Verdict; reasons: Reason[]; situation: Situation }

/** Judges an ask: every reason there is, strongest first. A prepaid ask lends nothing, so only holds stop it. */
export function judge(state: AccountState, ask: Ask, at: CheckedAt): Judgement {
  const situation = situationOf(state, ask, at)
  const found = situation.prepaid ? holdReasons(situation) : creditReasons(situation)
  const waiving = situation.exceptions.filter((one) => isLargeEnough(one, situation.addsMinor))
  const reasons = found.map((reason) => waive(reason, waiving)).sort(bySeverity)
  return { verdict: verdictOf(reasons), reasons, situation }
}

/** In the order in which reasons of one severity are told. */
const creditReasons = (situation: Situation): Reason[] => [
  ...holdReasons(situation),
  ...standingReasons(situation),
  ...limitReasons(situation),
  ...groupReasons(situation),
  ...overdueReasons(situation),
  ...promiseReasons(situation),
  ...termsReasons(situation),
  ...concentrationReasons(situation),
  ...factReasons(situation),
  ...mentionReasons(situation),
]

/**
 * Whether an exception was granted for as much as an ask adds to exposure: with VAT and less its deposit, in the account's
 * currency at the day's rate, whatever the ask's own basis and currency. Without a rate nobody can say, so it was not.
 */
const isLargeEnough = ({ amountMinor }: GrantedException, addsMinor: number | null): boolean =>
  amountMinor === undefined || (addsMinor !== null && addsMinor <= amountMinor)

function waive(reason: Reason, exceptions: GrantedException[]): Reason {
  const waived =
    reason.severity === 'refer' &&
    isWaivable(reason.code) &&
    exceptions.some((one) => one.waives.includes(reason.code))
  return waived ? { ...reason, severity: 'mention' } : reason
}

const weight: Record<Severity, number> = { decline: 0, refer: 1, mention: 2 }

const bySeverity = (one: Reason, other: Reason): number => weight[one.severity] - weight[other.severity]

function verdictOf(reasons: Reason[]): Verdict {
  if (reasons.some((reason) => reason.severity === 'decline')) return 'decline'
  return reasons.some((reason) => reason.severity === 'refer') ? 'refer' : 'approve'
}

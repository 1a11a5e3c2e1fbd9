import { addDays, endOfMonth, type IsoDay } from '../../day.ts'
import { minorDigits } from '../../money.ts'
import type { Step } from '../credit-check.ts'
import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'
import { mostForATime } from '../temporary-raise.ts'
import { isWaivable } from '../waivable.ts'

const aboutTheLimit: readonly Reason['code'][] = [
  'over-limit',
  'limit-none',
  'limit-expired',
  'reserved-by-another',
]

export type ExceptionStep = Extract<Step, { kind: 'exception' }>

/**
 * What to ask the decider for: a limit that holds the whole ask, rounded up to thousands, and acceptance of what else
 * stands in the way, until the end of the month in which the invoice is due and within the policy's days. For this order
 * alone where the ask names one, or where the policy has no limit this high for a time; how often it was raised within a
 * year, only who asks is told. Null where someone must act first (a hold, an insolvency, terms beyond the law, a missing
 * rate).
 */
export function exceptionFor(situation: Situation, reasons: Reason[]): ExceptionStep | null {
  const weighing = reasons.filter((reason) => reason.severity !== 'mention')
  const inTheWay = (reason: Reason): boolean =>
    !aboutTheLimit.includes(reason.code) && !isWaivable(reason.code)
  if (weighing.some((reason) => reason.severity === 'decline' || inTheWay(reason))) return null
  const needsLimit = weighing.some((reason) => aboutTheLimit.includes(reason.code))
  if (needsLimit && situation.addsMinor === null) return null
  const limitMinor = needsLimit ? neededLimit(situation) : null
  return {
    kind: 'exception',
    scope: scopeOf(situation, limitMinor),
    limitMinor,
    waives: weighing.map((reason) => reason.code).filter(isWaivable),
    until: lastDay(situation),
  }
}

function scopeOf({ ask, state, at }: Situation, limitMinor: number | null): ExceptionStep['scope'] {
  const mostMinor = mostForATime(state, at.today)
  const tooHigh = mostMinor !== null && (limitMinor ?? 0) > mostMinor
  return ask.orderRef !== null || tooHigh ? 'order' : 'temporary'
}

/** At least a thousand: where credits outweigh the sale, a limit of nothing could not be asked for. */
function neededLimit({ exposure, addsMinor, state }: Situation): number {
  const thousand = 1_000 * 10 ** minorDigits(state.dossier.account.currency)
  return Math.max(1, Math.ceil((exposure.totalMinor + (addsMinor ?? 0)) / thousand)) * thousand
}

function lastDay({ dueDay, at, state }: Situation): IsoDay {
  const byMonth = endOfMonth(dueDay)
  const byPolicy = addDays(at.today, state.book.policy.temporaryLimit.maxDays)
  return byMonth < byPolicy ? byMonth : byPolicy
}

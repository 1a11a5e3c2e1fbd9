import { daysBetween } from '../../day.ts'
import { insurerClocksOf } from '../../standing/insurer-clock.ts'
import type { Stage } from '../alert.ts'
import { type Rule, whole } from './rule.ts'

/** A customer who pays later than before, and late. */
export const habitsRule: Rule = ({ dossier: { habits } }) =>
  habits !== null && habits.trend === 'worse' && habits.typicalDelayDays > 0
    ? { rule: 'habits-worse', urgency: 'digest', stages: whole('worse') }
    : null

const proceedings = { safeguard: 1, receivership: 2, liquidation: 3 } as const

/** Proceedings: earlier debts may not be paid, and nothing is delivered on credit. */
export const insolvencyRule: Rule = ({ dossier }) => {
  const { insolvency } = dossier.account
  if (insolvency === null) return null
  const { kind } = insolvency
  return { rule: 'insolvency', urgency: 'at-once', stages: whole(kind, proceedings[kind]) }
}

/** The last day to claim comes near, or has passed without a claim. */
export const claimClockRule: Rule = ({ dossier, book }, { today }) => {
  const { insolvency } = dossier.account
  if (insolvency === null || insolvency.claimBy === null || insolvency.claimedOn !== null) return null
  if (dossier.sums.openMinor + dossier.sums.billsMinor === 0) return null
  if (insolvency.claimBy < today) {
    return { rule: 'claim-clock', urgency: 'soon', stages: whole('missed', 100) }
  }
  const left = daysBetween({ from: today, to: insolvency.claimBy })
  const stage = stageOfClock(book.policy.alerts.claimClockDays, left)
  return stage && { rule: 'claim-clock', urgency: 'soon', stages: whole(String(stage.days), stage.rank) }
}

/** Bills of exchange that came back. */
export const unpaidBillRule: Rule = ({ dossier }) => {
  const stages = dossier.bills
    .filter(({ state }) => state === 'unpaid')
    .map(({ number: about }) => ({ about, stage: 'unpaid', rank: 1 }))
  return stages.length === 0 ? null : { rule: 'unpaid-bill', urgency: 'at-once', stages }
}

/** New deliveries are not insured any more. */
export const coverCutRule: Rule = ({ dossier }) =>
  dossier.account.cover === 'stopped'
    ? { rule: 'cover-cut', urgency: 'at-once', stages: whole('stopped') }
    : null

/**
 * The end of an insured extension has passed, or the last day to notify the insurer comes near, of one due day at a time;
 * and each due day of which that day was missed.
 */
export const insurerClockRule: Rule = ({ dossier, book }, { today }) => {
  const stages = insurerClocksOf(dossier, { today, policy: book.policy })
    .filter(({ stopDay }) => today > stopDay)
    .map(({ dueDay: about, notifyBy }): Stage => {
      const left = daysBetween({ from: today, to: notifyBy })
      if (left < 0) return { about, stage: 'missed', rank: 100 }
      const near = stageOfClock(book.policy.alerts.insurerClockDays, left)
      return near === null
        ? { about, stage: 'stop', rank: 1 }
        : { about, stage: String(near.days), rank: near.rank + 1 }
    })
  return stages.length === 0 ? null : { rule: 'insurer-clock', urgency: 'soon', stages }
}

/**
 * Of the days before an end at which a clock speaks, the one that has come last; null before the first.
 *
 * @example
 * stageOfClock([15, 5], 12) // { days: 15, rank: 1 }
 * stageOfClock([15, 5], 16) // null
 */
export function stageOfClock(days: readonly number[], left: number): { days: number; rank: number } | null {
  const furthestFirst = days.toSorted((one, other) => other - one)
  const index = furthestFirst.findLastIndex((before) => left <= before)
  const found = furthestFirst[index]
  return found === undefined ? null : { days: found, rank: index + 1 }
}

import type { CheckedAt } from '../../credit/situation.ts'
import type { WatchedState } from '../../decide.ts'
import { convert } from '../../rates.ts'
import type { Finding, Stage } from '../alert.ts'

/** One thing that is watched on an account: what is to be told of it as things stand, null where nothing is. */
export type Rule = (state: WatchedState, at: CheckedAt) => Finding | null

/** The stage of a rule that is about the account as a whole. */
export const whole = (stage: string, rank = 1): Stage[] => [{ about: null, stage, rank }]

/**
 * A finding about agreements, null where there is none: what is coming is a reminder for the morning, what has failed is
 * said soon. `failed` is the rank from which on it has.
 */
export function findingOf(
  rule: Finding['rule'],
  { stages, failed }: { stages: Stage[]; failed: number },
): Finding | null {
  if (stages.length === 0) return null
  return { rule, urgency: stages.some(({ rank }) => rank >= failed) ? 'soon' : 'digest', stages }
}

/**
 * A threshold of the policy in an account's currency. 0 where there is no rate: rather one alert too many than silence.
 */
export const thresholdOf = ({ dossier, book }: WatchedState, { today }: CheckedAt, minor: number): number =>
  convert({ minor, currency: book.currency }, { to: dossier.account.currency, on: today, table: book })
    ?.minor ?? 0

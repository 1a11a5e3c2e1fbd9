import type { CheckedAt } from '../../credit/situation.ts'
import type { WatchedState } from '../../decide.ts'
import { convert } from '../../rates.ts'
import type { Finding, Stage, Urgency } from '../alert.ts'

/** One thing that is watched on an account: what is to be told of it as things stand, null where nothing is. */
export type Rule = (state: WatchedState, at: CheckedAt) => Finding | null

/** The stage of a rule that is about the account as a whole. */
export const whole = (stage: string, rank = 1): Stage[] => [{ about: null, stage, rank }]

/** A finding about several things; null where there is none. */
export const findingOf = (
  rule: Finding['rule'],
  { urgency, stages }: { urgency: Urgency; stages: Stage[] },
): Finding | null => (stages.length === 0 ? null : { rule, urgency, stages })

/**
 * A threshold of the policy in an account's currency. 0 where there is no rate: rather one alert too many than silence.
 */
export const thresholdOf = ({ dossier, book }: WatchedState, { today }: CheckedAt, minor: number): number =>
  convert({ minor, currency: book.currency }, { to: dossier.account.currency, on: today, table: book })
    ?.minor ?? 0

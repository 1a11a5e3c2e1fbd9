import { minorDigits, mulDiv } from '../../money.ts'
import { convert } from '../../rates.ts'
import type { Step } from '../credit-check.ts'
import { type Situation, vatAmounts } from '../situation.ts'
import { ceilToUnit } from './excess.ts'

/** The deposit that takes off `excessMinor` (account's currency), in the ask's currency; null where it would be all of it. */
export function depositFor(situation: Situation, excessMinor: number): Step | null {
  const { ask, withVatMinor } = situation
  const more = inAsk(situation, excessMinor)
  if (more === null) return null
  const depositMinor = ceilToUnit(ask.depositMinor + more, ask.amount.currency)
  return depositMinor < withVatMinor ? { kind: 'deposit', depositMinor } : null
}

/**
 * What can be sold now when `excessMinor` (account's currency) is too much: at least half of it is a split delivery,
 * less is a smaller amount. Rounded down to whole hundreds without VAT, below a thousand to whole units.
 */
export function lessFor(situation: Situation, excessMinor: number): Step | null {
  const { ask, withVatMinor, withoutVatMinor, state } = situation
  const { vatBps } = state.dossier.account
  const less = inAsk(situation, excessMinor)
  if (less === null || less >= withVatMinor - ask.depositMinor) return null
  const unit = 10 ** minorDigits(ask.amount.currency)
  const most = Math.floor(((withVatMinor - less) * 10_000) / (10_000 + vatBps))
  const step = most >= 1_000 * unit ? 100 * unit : unit
  const nowWithoutVatMinor = Math.floor(most / step) * step
  if (nowWithoutVatMinor <= 0) return null
  const basis = 'HT'
  const amount = { minor: nowWithoutVatMinor, currency: ask.amount.currency }
  const nowWithVatMinor = vatAmounts({ amount, basis }, vatBps).withVatMinor
  if (nowWithoutVatMinor * 2 < withoutVatMinor) {
    return { kind: 'smaller', withoutVatMinor: nowWithoutVatMinor, withVatMinor: nowWithVatMinor }
  }
  const laterWithoutVatMinor = withoutVatMinor - nowWithoutVatMinor
  return { kind: 'split', nowWithoutVatMinor, nowWithVatMinor, laterWithoutVatMinor }
}

/** The deposit that a grade asks for, where the ask has less. */
export function gradeDeposit({ ask, withVatMinor, state }: Situation): Step | null {
  const { habits } = state.dossier
  if (!habits) return null
  const { depositBps } = state.book.policy.gradeTerms[habits.grade]
  const least = mulDiv(withVatMinor, { numerator: depositBps, denominator: 10_000 })
  if (ask.depositMinor >= least) return null
  return { kind: 'deposit', depositMinor: ceilToUnit(least, ask.amount.currency) }
}

/** An amount of the account's currency in the ask's, never less than it takes. */
function inAsk({ ask, state, at }: Situation, minor: number): number | null {
  const { currency } = state.dossier.account
  if (currency === ask.amount.currency) return minor
  const into = { to: ask.amount.currency, on: at.today, table: state.book }
  const converted = convert({ minor, currency }, into)
  return converted && ceilToUnit(converted.minor + 1, ask.amount.currency)
}

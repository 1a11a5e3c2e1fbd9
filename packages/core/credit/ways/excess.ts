import { type Currency, minorDigits, mulDiv } from '../../money.ts'
import { convert } from '../../rates.ts'
import type { Reason } from '../reason.ts'
import { concentrationOf } from '../reasons/concentration.ts'
import type { Situation } from '../situation.ts'

/**
 * By how much the credit asked for is too much, in minor units of the account's currency: the most that limit, group
 * limit and concentration want taken off. Aims at the limit itself, not at the tolerance above it. Null where no amount
 * would do (no limit, no rate); 0 where the amount is not what stands in the way.
 */
export function excessMinor(situation: Situation, reasons: Reason[]): number | null {
  const { limit, addsMinor, exposure } = situation
  if (limit.minor === null || addsMinor === null) return null
  const own = exposure.totalMinor + addsMinor - limit.minor
  const group = groupExcess(situation, reasons)
  const share = concentrationExcess(situation)
  if (group === null || share === null) return null
  return Math.max(0, own, group, share)
}

/** Rounded up to a whole unit of a currency. */
export function ceilToUnit(minor: number, currency: Currency): number {
  const unit = 10 ** minorDigits(currency)
  return Math.ceil(minor / unit) * unit
}

function groupExcess(situation: Situation, reasons: Reason[]): number | null {
  const reason = reasons.find((one) => one.code === 'group-limit')
  if (!reason || reason.severity === 'mention') return 0
  return intoAccount(situation, { minor: reason.overMinor, currency: reason.currency })
}

/** What to take off so that (after − x) ÷ (total − x) meets the policy's share, rounded up. */
function concentrationExcess(situation: Situation): number | null {
  const share = concentrationOf(situation)
  const { book } = situation.state
  const maxBps = book.policy.concentrationBps
  if (!share || maxBps >= 10_000) return 0
  const over = share.afterMinor - mulDiv(share.totalMinor, { numerator: maxBps, denominator: 10_000 })
  if (over <= 0) return 0
  const minor = mulDiv(over, { numerator: 10_000, denominator: 10_000 - maxBps }) + 1
  return intoAccount(situation, { minor, currency: book.currency })
}

function intoAccount(situation: Situation, amount: { minor: number; currency: Currency }): number | null {
  const { account } = situation.state.dossier
  if (amount.currency === account.currency) return amount.minor
  const into = { to: account.currency, on: situation.at.today, table: situation.state.book }
  const converted = convert(amount, into)
  return converted && ceilToUnit(converted.minor + 1, account.currency)
}

import { addBusinessDays } from '../calendar.ts'
import { addDays, daysBetween, type IsoDay } from '../day.ts'
import { mulDiv } from '../money.ts'
import type { CreditCheck } from './credit-check.ts'
import type { Situation } from './situation.ts'

/**
 * When the money for an ask is likely to come: its due day and the customer's usual delay, and the interval in which
 * four in five come, each on a business day; and what it costs to wait until the likely day (amount with VAT × days ÷ 365
 * × the policy's yearly rate). Null without habits and for what is prepaid.
 */
export function expectedPayment(situation: Situation): CreditCheck['expectedPayment'] {
  const { state, at, ask, prepaid, withVatMinor } = situation
  const { habits } = state.dossier
  if (!habits || prepaid) return null
  const likelyDay = payDay(situation, habits.typicalDelayDays)
  const days = daysBetween({ from: at.today, to: likelyDay })
  const minor = mulDiv(withVatMinor - ask.depositMinor, {
    numerator: days * state.book.policy.financingBps,
    denominator: 365 * 10_000,
  })
  return {
    likelyDay,
    earliestDay: payDay(situation, habits.earliestDelayDays),
    latestDay: payDay(situation, habits.latestDelayDays),
    waitCost: { minor, currency: ask.amount.currency },
  }
}

/** The due day and a delay, not before today, rolled to a business day. */
function payDay({ state, at, dueDay }: Situation, delayDays: number): IsoDay {
  const on = addDays(dueDay, delayDays)
  const from = on < at.today ? at.today : on
  return addBusinessDays(addDays(from, -1), 1, state.book.country)
}

import { businessDaysBetween } from '../../calendar.ts'
import type { Currency } from '../../money.ts'
import { convert } from '../../rates.ts'
import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'

/** Whether the facts can carry a yes: a rate for every currency, and a ledger that is young enough. */
export const factReasons = (situation: Situation): Reason[] => [
  ...rateReasons(situation),
  ...freshnessReasons(situation),
]

function rateReasons({ state, ask, at }: Situation): Reason[] {
  const { account } = state.dossier
  const base = state.book.currency
  const needed: { from: Currency; to: Currency }[] = [
    { from: ask.amount.currency, to: account.currency },
    { from: account.currency, to: base },
  ]
  if (state.group) {
    const { currency } = state.group
    needed.push(
      { from: currency, to: base },
      ...state.group.sums.map((sum) => ({ from: sum.currency, to: currency })),
    )
  }
  const missing = needed.find(
    ({ from, to }) => convert({ minor: 1, currency: from }, { to, on: at.today, table: state.book }) === null,
  )
  return missing ? [{ severity: 'refer', code: 'no-rate', ...missing }] : []
}

function freshnessReasons({ state, at }: Situation): Reason[] {
  const { ledgerDay, policy, country } = state.book
  if (ledgerDay === null) return [{ severity: 'refer', code: 'facts-too-old', ledgerDay, businessDays: 0 }]
  if (ledgerDay >= at.today) return []
  const businessDays = businessDaysBetween({ from: ledgerDay, to: at.today }, country)
  if (businessDays <= policy.freshness.ledgerBusinessDays) return []
  return [{ severity: 'refer', code: 'facts-too-old', ledgerDay, businessDays }]
}

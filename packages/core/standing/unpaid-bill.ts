import type { Bill } from '../ledger/bill.ts'
import { ok, refuse } from '../result.ts'
import type { EventAt, EventRuling } from './decide-event.ts'
import type { StandingEvent } from './standing-actions.ts'

/** A thousand billion euros: of so much even the sums of a group stay exact. */
const mostMinor = 10 ** 14

/**
 * A bill of exchange came back unpaid (impayé): it stays a risk, in its whole amount. One that the book does not know
 * needs its amount, with VAT, and counts as due on the day it came back. Refuses one that is unpaid
 * already, and bills that together are more than can be added up.
 */
export function unpaidBill(
  { billNumber, on, amountMinor }: Extract<StandingEvent, { kind: 'unpaid-bill' }>,
  { state }: EventAt,
): EventRuling {
  const { account, bills } = state.dossier
  const known = state.looked?.bill ?? bills.find(({ number }) => number === billNumber) ?? null
  if (known?.state === 'unpaid') return refuse({ code: 'bill-unpaid-already', billNumber })
  const amount = known?.amountMinor ?? amountMinor
  if (amount === null) return refuse({ code: 'bill-amount-missing', billNumber })
  const { billsMinor } = state.dossier.sums
  if (known === null && billsMinor + amount > mostMinor) {
    return refuse({ code: 'bills-too-large', mostMinor, currency: account.currency })
  }
  const bill: Bill = {
    number: billNumber,
    state: 'unpaid',
    dueDay: known?.dueDay ?? on,
    amountMinor: amount,
  }
  return ok({
    change: { kind: 'bill-set', accountId: account.id, bill },
    figures: { on, billNumber, amountMinor: amount, beforeState: known?.state ?? null },
  })
}

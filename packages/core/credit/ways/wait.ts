import { addBusinessDays } from '../../calendar.ts'
import { addDays, dayAt, type IsoDay } from '../../day.ts'
import type { Step } from '../credit-check.ts'
import type { Situation } from '../situation.ts'

/** Nobody is told to wait longer than this. */
const longestWaitDays = 30

/**
 * The days worth waiting for, soonest first: when a reservation expires, and when an invoice is likely paid by the
 * customer's habits. Each comes with everything likely paid by then; whether it is enough, a check says.
 */
export function waitsFor(situation: Situation): Step[] {
  const likely = likelyPayments(situation)
  const days = new Set([...expiryDays(situation), ...likely.map((payment) => payment.on)])
  const last = addDays(situation.at.today, longestWaitDays)
  return [...days]
    .filter((until) => until > situation.at.today && until <= last)
    .sort()
    .map((until) => {
      const invoices = likely.filter((payment) => payment.on <= until)
      return {
        kind: 'wait',
        until,
        invoices: invoices.map(({ number, openMinor }) => ({ number, openMinor })),
        totalMinor: invoices.reduce((sum, invoice) => sum + invoice.openMinor, 0),
      }
    })
}

type LikelyPayment = { number: string; openMinor: number; on: IsoDay }

/** When each open invoice is likely paid: its due day and the usual delay, on a business day; one already later than that is not waited for. */
function likelyPayments({ state, at }: Situation): LikelyPayment[] {
  const { habits, items, account } = state.dossier
  if (!habits || account.insolvency) return []
  return items
    .filter((invoice) => invoice.openMinor > 0 && invoice.disputedMinor === 0)
    .map(({ number, openMinor, dueDay }) => {
      const late = addDays(dueDay, Math.max(0, habits.typicalDelayDays))
      return { number, openMinor, on: addBusinessDays(addDays(late, -1), 1, state.book.country) }
    })
    .filter((payment) => payment.on > at.today)
}

const expiryDays = ({ state, ask }: Situation): IsoDay[] =>
  state.dossier.reservations
    .filter((one) => one.orderRef !== ask.orderRef)
    .map((one) => dayAt(one.expiresAt, 'UTC'))

import { addBusinessDays } from '../../calendar.ts'
import { addDays, dayAt, type IsoDay } from '../../day.ts'
import { isContested } from '../../disputes/disputed.ts'
import { isSameOrder } from '../../ledger/order.ts'
import type { Step } from '../credit-check.ts'
import type { Situation } from '../situation.ts'
import { type AwaitedPayment, promisedPayments } from './promised-payments.ts'

/** Nobody is told to wait longer than this. */
const longestWaitDays = 30
/** Days beyond the first that would do are tried where the first does not, for what else happens meanwhile. */
const mostTried = 3

/**
 * The first days worth waiting for: by then what is promised, what is likely paid by the customer's habits, and what
 * reservations give back, make up for what is too much. Whether it is enough, a check says.
 */
export function waitsFor(situation: Situation, excessMinor: number): Step[] {
  const freed = expiries(situation)
  const last = addDays(situation.at.today, longestWaitDays)
  const awaited = awaitedPayments(situation, last)
  return [...new Set([...freed, ...awaited].map((one) => one.on))]
    .filter((until) => until > situation.at.today && until <= last)
    .sort()
    .filter((until) => openBy(awaited, until) + openBy(freed, until) >= excessMinor)
    .slice(0, mostTried)
    .map((until) =>
      waitStep(
        until,
        awaited.filter((payment) => payment.on <= until),
      ),
    )
}

const waitStep = (until: IsoDay, payments: Awaited[]): Step => ({
  kind: 'wait',
  until,
  invoices: payments.map(({ number, openMinor }) => ({ number, openMinor })),
  totalMinor: openBy(payments, until),
  promised: payments.length > 0 && payments.every(({ promised }) => promised),
})

const openBy = (freed: { openMinor: number; on: IsoDay }[], until: IsoDay): number =>
  freed.reduce((sum, one) => (one.on <= until ? sum + one.openMinor : sum), 0)

type Awaited = AwaitedPayment & { promised: boolean }

/** From tomorrow up to a day. What is promised is expected on its day, whatever the customer's habits say. */
function awaitedPayments(situation: Situation, last: IsoDay): Awaited[] {
  const { state, at } = situation
  if (state.dossier.account.insolvency) return []
  const promised = promisedPayments(state.dossier)
  const numbers = new Set(promised.map(({ number }) => number))
  const likely = likelyPayments(situation, last).filter(({ number }) => !numbers.has(number))
  return [
    ...promised.map((payment) => ({ ...payment, promised: true })),
    ...likely.map((payment) => ({ ...payment, promised: false })),
  ].filter((payment) => payment.on > at.today && payment.on <= last)
}

/**
 * The open invoices that are likely paid from tomorrow up to a day: on the due day and the usual delay, rolled to a
 * business day. One that is later than that already is not waited for.
 */
function likelyPayments({ state, at }: Situation, last: IsoDay): AwaitedPayment[] {
  const { habits, items } = state.dossier
  if (!habits) return []
  const delayDays = Math.max(0, habits.typicalDelayDays)
  const latestDue = addDays(last, -delayDays)
  return items
    .filter((item) => item.openMinor > 0 && item.dueDay <= latestDue && !isContested(state.dossier, item))
    .map(({ number, openMinor, dueDay }) => {
      const late = addDays(dueDay, delayDays - 1)
      return { number, openMinor, on: late < at.today ? late : addBusinessDays(late, 1, state.book.country) }
    })
}

const expiries = ({ state, ask }: Situation): { openMinor: number; on: IsoDay }[] =>
  state.dossier.reservations
    .filter((one) => !isSameOrder(one.orderRef, ask.orderRef))
    .map((one) => ({ openMinor: one.amountMinor, on: dayAt(one.expiresAt, 'UTC') }))

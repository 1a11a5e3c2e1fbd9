import type { IsoDay } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import { brokenOn } from './broken-on.ts'
import { missedOf } from './missed-of.ts'
import { paidOf } from './paid-of.ts'
import type { PledgedInvoice } from './promise-to-pay.ts'

/** Money that was promised for a day, did not come, and still has not. Minor units of the account's currency. */
export type Unkept = { unpaidMinor: number; promisedDay: IsoDay; invoices: PledgedInvoice[] }

/**
 * What is unpaid of the broken and partly kept promises of an account, and of its plans what has fallen due: the earliest
 * day first. One that is still called open or running counts as soon as the ledger shows that it was not kept. What has
 * been paid meanwhile is taken off, and one of which nothing is missing any more is left out, before anybody has ended it.
 */
export function unkeptOf({ dossier, book }: WatchedState, today: IsoDay): Unkept[] {
  const { promises, plans, mentioned } = dossier
  const ofPromises = promises
    .filter(
      (promise) =>
        promise.state.kind === 'broken' ||
        promise.state.kind === 'partly-kept' ||
        (promise.state.kind === 'open' && brokenOn(promise, { mentioned, today, book }) !== null),
    )
    .map(({ amountMinor, dueDay, invoices }) => ({
      unpaidMinor: amountMinor - paidOf(invoices, mentioned),
      promisedDay: dueDay,
      invoices,
    }))
  const ofPlans = plans.flatMap((plan) => {
    const missed = missedOf(plan, { mentioned, today, book })
    return missed
      ? [{ unpaidMinor: missed.unpaidMinor, promisedDay: missed.dueDay, invoices: plan.invoices }]
      : []
  })
  return [...ofPromises, ...ofPlans]
    .filter(({ unpaidMinor }) => unpaidMinor > 0)
    .sort((one, other) => (one.promisedDay < other.promisedDay ? -1 : 1))
}

import { day, toInstant } from '@encours/core/day'
import type { InstalmentPlan, PromiseToPay } from '@encours/core/promises/promise-to-pay'

const account = { id: 'A12', number: 'C-1042', name: 'Durand & Fils SA', currency: 'EUR' }
const invoices = [{ number: 'FA-2291', dueDay: day('2026-10-22'), openMinor: 1_440_000 }]
const openedAt = toInstant(Date.UTC(2026, 10, 22, 9))

/** A promise for one invoice, of which nothing is paid yet. */
export const promiseExample = () => {
  const promise: PromiseToPay = {
    id: 'pr-2026-11-22-1',
    amountMinor: 1_440_000,
    dueDay: day('2026-11-27'),
    firstDueDay: day('2026-11-27'),
    postponedCount: 0,
    invoices,
    note: 'said on the phone',
    openedAt,
    openedBy: { personId: 'julie-lambert', name: 'Julie Lambert' },
    state: { kind: 'open' },
  }
  return { account, promise, paidMinor: 0, endedAt: null }
}

/** A plan of two instalments, the first of which is paid. */
export const planExample = () => {
  const plan: InstalmentPlan = {
    id: 'pl-2026-11-22-1',
    instalments: [
      { dueDay: day('2026-12-01'), amountMinor: 720_000 },
      { dueDay: day('2027-01-04'), amountMinor: 720_000 },
    ],
    invoices,
    note: null,
    openedAt,
    openedBy: { personId: 'claire-maes', name: 'Claire Maes' },
    state: { kind: 'running' },
  }
  return { account, plan, paidMinor: 720_000, endedAt: null }
}

import type { IsoDay } from '../day.ts'
import type { Insolvency } from '../ledger/account.ts'
import type { Currency } from '../money.ts'

/** Why nothing was promised or agreed. */
export type PromiseRefusal =
  // What money can be promised for
  | { code: 'promise-insolvency'; kind: Insolvency['kind']; since: IsoDay }
  | { code: 'promised-invoice-unknown'; number: string }
  | { code: 'promised-invoice-paid'; number: string }
  | { code: 'promised-invoice-factored'; number: string }
  | { code: 'promised-invoice-disputed'; number: string }
  /** By an open promise or a running plan; its (last) day. */
  | { code: 'promised-already'; number: string; by: 'promise' | 'plan'; dueDay: IsoDay }
  | { code: 'promised-nothing-open' }
  | { code: 'promised-too-much'; amountMinor: number; openMinor: number; currency: Currency }
  // A promise
  | { code: 'promise-exists'; promiseId: string }
  | { code: 'promise-unknown' }
  /** What was not kept is not put off or undone. */
  | { code: 'promise-broken'; on: IsoDay }
  | { code: 'promise-day-past'; dueDay: IsoDay }
  | { code: 'promise-day-too-far'; latestDay: IsoDay; maxDays: number }
  | { code: 'promise-not-later'; dueDay: IsoDay }
  | { code: 'promise-postponed-enough'; postponements: number }
  | { code: 'promise-not-yours' }
  /** Its day has passed: whether it was kept is for the ledger to say. */
  | { code: 'promise-day-over'; dueDay: IsoDay }
  // A plan
  | { code: 'plan-exists'; planId: string }
  | { code: 'plan-running'; until: IsoDay }
  | { code: 'plan-unknown' }
  | { code: 'plan-days-unordered' }
  | { code: 'plan-nothing-overdue' }

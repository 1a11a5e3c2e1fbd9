import { day } from '../day.ts'
import { money } from '../money.ts'
import type { PromiseRefusal } from '../promises/promise-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

const { currency } = money(0, 'EUR')
const dueDay = day('2026-11-27')

/** Promises and plans. */
export const promiseExamples: ExamplesOf<PromiseRefusal> = {
  'promise-insolvency': { code: 'promise-insolvency', kind: 'receivership', since: day('2026-11-02') },
  'promised-invoice-unknown': { code: 'promised-invoice-unknown', number: 'FA-9992' },
  'promised-invoice-paid': { code: 'promised-invoice-paid', number: 'FA-2144' },
  'promised-invoice-factored': { code: 'promised-invoice-factored', number: 'FA-2305' },
  'promised-invoice-disputed': { code: 'promised-invoice-disputed', number: 'FA-2317' },
  'promised-already': { code: 'promised-already', number: 'FA-2291', by: 'promise', dueDay },
  'promised-nothing-open': { code: 'promised-nothing-open' },
  'promised-too-much': {
    code: 'promised-too-much',
    amountMinor: 2_000_000,
    openMinor: 1_440_000,
    currency,
  },
  'promise-exists': { code: 'promise-exists', promiseId: 'pr-2026-11-22-1' },
  'promise-unknown': { code: 'promise-unknown' },
  'promise-broken': { code: 'promise-broken', on: day('2026-11-16') },
  'promise-day-past': { code: 'promise-day-past', dueDay: day('2026-11-13') },
  'promise-day-too-far': { code: 'promise-day-too-far', latestDay: day('2026-12-06'), maxDays: 14 },
  'promise-not-later': { code: 'promise-not-later', dueDay },
  'promise-postponed-enough': { code: 'promise-postponed-enough', postponements: 1 },
  'promise-not-yours': { code: 'promise-not-yours' },
  'promise-day-over': { code: 'promise-day-over', dueDay: day('2026-11-20') },
  'plan-exists': { code: 'plan-exists', planId: 'pl-2026-11-22-1' },
  'plan-running': { code: 'plan-running', until: day('2027-01-15') },
  'plan-unknown': { code: 'plan-unknown' },
  'plan-days-unordered': { code: 'plan-days-unordered' },
  'plan-nothing-overdue': { code: 'plan-nothing-overdue' },
}

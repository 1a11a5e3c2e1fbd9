import type { Level } from '../access/role.ts'
import type { Instant, IsoDay } from '../day.ts'
import type { Habits } from '../habits/habits.ts'
import type { Account } from '../ledger/account.ts'
import type { Exposure } from '../ledger/exposure.ts'
import type { Terms } from '../ledger/terms.ts'
import type { Currency, Money } from '../money.ts'
import type { Ask } from './ask.ts'
import type { Reason } from './reason.ts'

/** `approve`: yes. `refer`: not yet, someone can decide. `decline`: no, whatever the amount. */
export type Verdict = 'approve' | 'refer' | 'decline'

/** The answer to a credit check, as data; every surface makes its words from it. */
export type CreditCheck = {
  verdict: Verdict
  ask: Ask
  /** The currency is the account's, in which limit, headroom and exposure are. */
  account: Pick<Account, 'id' | 'number' | 'name' | 'city' | 'currency' | 'kind'>
  /** The ask with and without VAT in its own currency, and what it adds to exposure in the account's (null without a rate). */
  amount: { currency: Currency; withoutVatMinor: number; withVatMinor: number; addsMinor: number | null }
  dueDay: IsoDay
  /** Strongest first. */
  reasons: Reason[]
  exposure: Exposure
  /** The limit that counts today, exceptions included; null: none set or expired. */
  limitMinor: number | null
  /** Limit less exposure; null without a limit. May be negative. */
  headroomBeforeMinor: number | null
  headroomAfterMinor: number | null
  /** Cheapest first; empty when approved or when nothing helps. */
  ways: Way[]
  /** Who together can turn a refer into a yes, with a name per level where one is known; null for the other verdicts. */
  decider: { needs: Level[]; names: string[]; withinHours: number } | null
  /** When the money is likely to come, from the customer's habits; null while they are unknown. */
  expectedPayment: { likelyDay: IsoDay; earliestDay: IsoDay; latestDay: IsoDay; waitCost: Money } | null
  /** How the customer pays, for the card's line on it; null while unknown. */
  habits: Pick<Habits, 'typicalDelayDays' | 'trend'> | null
  ledgerDay: IsoDay | null
  /** The day it was judged on: today in the book's time zone, or the pinned day. */
  today: IsoDay
  checkedAt: Instant
  versions: { dossier: number; group: number | null; book: number; policy: number }
}

/** A way to a yes: all its steps together. Applied and checked again, it approves. */
export type Way = { steps: Step[] }

/** Amounts are minor units: deposits, `smaller` and `split` in the ask's currency, the others in the account's. */
export type Step =
  | { kind: 'pay'; invoices: { number: string; openMinor: number }[]; totalMinor: number }
  /** Too many to name: everything due before a day. */
  | { kind: 'pay-overdue'; dueBefore: IsoDay; count: number; totalMinor: number }
  /** In all, paid before delivery. */
  | { kind: 'deposit'; depositMinor: number }
  | { kind: 'smaller'; withoutVatMinor: number; withVatMinor: number }
  /** Ship this much now and ask again for the rest. */
  | { kind: 'split'; nowWithoutVatMinor: number; nowWithVatMinor: number; laterWithoutVatMinor: number }
  | { kind: 'terms'; terms: Terms }
  /** Nothing to do but wait: by then these are likely paid, or promised, and earlier reservations have expired. */
  | {
      kind: 'wait'
      until: IsoDay
      invoices: { number: string; openMinor: number }[]
      totalMinor: number
      /** All of them by customers' own word rather than by habit. */
      promised: boolean
    }
  /**
   * Allowed by the decider: a higher limit (null: as it is), reasons that no longer weigh, until a day; for any order
   * meanwhile, or for this one alone. What was recorded before there was a scope is for any.
   */
  | {
      kind: 'exception'
      scope: 'temporary' | 'order'
      limitMinor: number | null
      waives: Reason['code'][]
      until: IsoDay
    }

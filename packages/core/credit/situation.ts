import { type Instant, type IsoDay } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { dueDayOf } from '../ledger/due-day.ts'
import { type Exposure, exposureOf } from '../ledger/exposure.ts'
import { isSameOrder } from '../ledger/order.ts'
import { type Money, mulDiv } from '../money.ts'
import { convert } from '../rates.ts'
import type { Ask } from './ask.ts'
import type { GrantedException } from './exception.ts'
import { effectiveLimit, type LimitInForce } from './limit-in-force.ts'

/** The day and moment at which a check is made; time is passed in. */
export type CheckedAt = { today: IsoDay; now: Instant }

/** What the reasons of one check are judged on, computed once. Amounts are minor units of the account's currency unless said. */
export type Situation = {
  state: AccountState
  ask: Ask
  at: CheckedAt
  /** Nothing is lent: paid before delivery. */
  prepaid: boolean
  /** Of the ask, in its own currency. */
  withoutVatMinor: number
  withVatMinor: number
  /** What the ask adds to exposure; null without a rate. */
  addsMinor: number | null
  dueDay: IsoDay
  exposure: Exposure
  limit: LimitInForce
  exceptions: GrantedException[]
}

/** Reads an ask against the facts: VAT, currency, due day, exposure and the limit in force. */
export function situationOf(state: AccountState, ask: Ask, at: CheckedAt): Situation {
  const { dossier, book } = state
  const amounts = vatAmounts(ask, dossier.account.vatBps)
  const prepaid = ask.terms.kind === 'prepayment' || ask.depositMinor >= amounts.withVatMinor
  const exceptions = dossier.exceptions.filter(
    (one) => one.until >= at.today && (one.orderRef === null || isSameOrder(one.orderRef, ask.orderRef)),
  )
  const credit = {
    minor: prepaid ? 0 : amounts.withVatMinor - ask.depositMinor,
    currency: ask.amount.currency,
  }
  return {
    state,
    ask,
    at,
    prepaid,
    ...amounts,
    addsMinor: convert(credit, { to: dossier.account.currency, on: at.today, table: book })?.minor ?? null,
    dueDay: dueDayOf(ask.terms, at.today) ?? at.today,
    exposure: exposureOf(dossier, {
      ...at,
      orderHorizonDays: book.policy.orderHorizonDays,
      exceptOrder: ask.orderRef,
    }),
    limit: effectiveLimit(dossier.limit, exceptions, at.today),
    exceptions,
  }
}

/**
 * An ask with and without VAT, in its own currency, rounded half away from zero.
 *
 * @example
 * vatAmounts({ amount: money(2_500_000, 'EUR'), basis: 'HT' }, 2_000) // { withoutVatMinor: 2500000, withVatMinor: 3000000 }
 */
export function vatAmounts(
  ask: { amount: Money; basis: Ask['basis'] },
  vatBps: number,
): { withoutVatMinor: number; withVatMinor: number } {
  const { minor } = ask.amount
  const gross = { numerator: 10_000 + vatBps, denominator: 10_000 }
  return ask.basis === 'HT'
    ? { withoutVatMinor: minor, withVatMinor: mulDiv(minor, gross) }
    : {
        withoutVatMinor: mulDiv(minor, { numerator: gross.denominator, denominator: gross.numerator }),
        withVatMinor: minor,
      }
}
